import { isBlank } from './blank.ts';
import { type Parse, type Place, placeAt } from './place.ts';

/** Parses one named field of the object at hand. */
export type Read = <Value>(name: string, parse: Parse<Value>) => Value;

/** An object made of the fields that `build` reads; any other field in the draft is a fault. */
export function fields<Value>(build: (read: Read, at: Place) => Value): Parse<Value> {
  return (value, at) => {
    if (!isRecord(value)) {
      at.fault(isBlank(value) ? 'missing' : 'not_an_object');
      return standIn(build);
    }
    const known = new Set<string>();
    const built = build((name, parse) => {
      known.add(name);
      return parse(Object.hasOwn(value, name) ? value[name] : undefined, at.inside(name));
    }, at);
    for (const name of Object.keys(value)) if (!known.has(name)) at.inside(name).fault('unknown_field');
    return built;
  };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the fields give when there is nothing to read; what they report is nobody's fault and is dropped. */
function standIn<Value>(build: (read: Read, at: Place) => Value): Value {
  const nowhere = placeAt('', []);
  return build((_name, parse) => parse(undefined, nowhere), nowhere);
}
