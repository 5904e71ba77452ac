import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { XesEvent, XesTrace, XesValue } from './log.ts';
import { isXesType, xesValueOf } from './xes-value.ts';

type Attributes = Map<string, XesValue>;
type Place = 'log' | 'global' | 'trace' | 'event';

const placeAt: Readonly<Record<string, Place>> = {
  '/log': 'log',
  'log/global': 'global',
  'log/trace': 'trace',
  'trace/event': 'event',
};
const passedOver = ['list', 'container'];

/**
 * Takes an XES file piece by piece and gives the traces that each piece completes. 1. An attribute that a trace or an
 * event lacks has the value of the `<global>` of that scope. 2. Of two attributes with one key the last counts.
 * 3. Lists, attributes within attributes, and events outside of every trace are passed over.
 */
export function openXesParser(fileName: string) {
  const parser = new SaxesParser({ fileName, xmlns: false });
  const open: { readonly place: Place; readonly attributes: Attributes }[] = [];
  const globals = new Map<string, Attributes>([
    ['trace', new Map()],
    ['event', new Map()],
  ]);
  let events: XesEvent[] = [];
  let traces: XesTrace[] = [];
  let passing = 0;

  parser.on('opentag', (tag) => {
    const inside = open.at(-1);
    const place = placeAt[`${inside?.place ?? ''}/${tag.name}`];
    if (passing > 0) passing += 1;
    else if (place !== undefined) open.push({ place, attributes: attributesAt(place, tag) });
    else if (inside === undefined)
      throw parser.makeError(`this is XML but no event log: it begins with <${tag.name}>, not <log>`);
    else {
      if (inside.place !== 'log') keep(inside, tag);
      passing = 1;
    }
  });

  parser.on('closetag', () => {
    if (passing > 0) {
      passing -= 1;
      return;
    }
    const closed = open.pop();
    if (closed?.place === 'event') events.push({ attributes: Object.fromEntries(closed.attributes) });
    if (closed?.place !== 'trace') return;
    traces.push({ attributes: Object.fromEntries(closed.attributes), events });
    events = [];
  });

  const attributesAt = (place: Place, tag: SaxesTagPlain): Attributes =>
    place === 'global' ? (globals.get(tag.attributes.scope ?? '') ?? new Map()) : new Map(globals.get(place));

  const keep = ({ place, attributes }: (typeof open)[number], tag: SaxesTagPlain): void => {
    const { name } = tag;
    const { key, value } = tag.attributes;
    if (passedOver.includes(name)) return;
    if (!isXesType(name)) throw parser.makeError(`<${name}> is no attribute that a <${place}> can have`);
    if (key === undefined) throw parser.makeError(`this <${name}> has no key`);
    if (value === undefined) throw parser.makeError(`this <${name}> of "${key}" has no value`);
    const read = xesValueOf(name, value);
    if (read === null) throw parser.makeError(`"${value}" of "${key}" is no ${name}`);
    attributes.set(key, read);
  };

  const completed = (): readonly XesTrace[] => {
    const given = traces;
    traces = [];
    return given;
  };

  return {
    write: (text: string): readonly XesTrace[] => {
      parser.write(text);
      return completed();
    },
    /** Fails when the file is not complete. */
    end: (): readonly XesTrace[] => {
      parser.close();
      return completed();
    },
  };
}
