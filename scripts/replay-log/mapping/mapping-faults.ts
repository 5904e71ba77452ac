import { stepOf } from '../../../domain/approval/process.ts';
import type { Definition, FactType } from '../../../domain/definition/definition.ts';
import { pointerTo } from '../../../domain/definition/json-pointer.ts';
import type { EventRule, FactSource, Mapping } from './mapping.ts';

/** A fault of a definition or mapping at its place. */
export type Fault = { readonly pointer: string; readonly message: string };

/** Everything in a well-formed mapping that does not fit its definition or itself. */
export function mappingFaults(mapping: Mapping, definition: Definition): readonly Fault[] {
  const { root, units, author, roles, events, ends, facts } = mapping;
  const known = (pointer: string, what: string, key: string, among: object): readonly Fault[] =>
    Object.hasOwn(among, key) ? [] : [{ pointer, message: `there is no ${what} “${key}”` }];
  const asks = definition.asks ?? {};
  return [
    ...known('/root', 'unit', root, units),
    ...known('/author', 'role', author, roles),
    ...authorFault(mapping),
    ...Object.entries(roles).flatMap(([name, { unit }]) =>
      known(pointerTo('/roles', name, 'unit'), 'unit', unit, units),
    ),
    ...Object.entries(events).flatMap(([name, rule]) => eventFaults(name, rule, mapping, definition)),
    ...Object.keys(ends).flatMap((name) => known(pointerTo('/ends', name), 'event', name, events)),
    ...Object.entries(asks)
      .filter(([name]) => !Object.hasOwn(facts, name))
      .map(([name]) => ({
        pointer: pointerTo('/facts', name),
        message: 'the definition asks for this fact',
      })),
    ...Object.entries(facts).flatMap(([name, source]) => factFaults(name, source, asks[name]?.type, events)),
    ...(definition.kind === 'equipment'
      ? []
      : [{ pointer: '/', message: 'the definition must be of the kind “equipment”: a request of one line' }]),
  ];
}

function authorFault({ author, roles, events }: Mapping): readonly Fault[] {
  const seat = roles[author];
  return [
    ...(seat === undefined || seat.role === 'unit-head'
      ? []
      : [{ pointer: pointerTo('/roles', author, 'role'), message: 'who sends is a “unit-head”' }]),
    ...(Object.values(events).some(({ does }) => does === 'submit')
      ? []
      : [{ pointer: '/events', message: 'no event submits' }]),
  ];
}

function eventFaults(
  name: string,
  rule: EventRule,
  { roles, attributes }: Mapping,
  definition: Definition,
): readonly Fault[] {
  const at = pointerTo('/events', name);
  const faults: Fault[] = [];
  const isNamed = rule.role !== undefined || attributes.role !== undefined || !('step' in rule);
  if (!isNamed) faults.push({ pointer: at, message: 'neither the event nor the log names a role' });
  if (rule.role !== undefined && !Object.hasOwn(roles, rule.role))
    faults.push({ pointer: pointerTo(at, 'role'), message: `there is no role “${rule.role}”` });
  return 'step' in rule ? [...faults, ...stepFaults(at, rule, definition)] : faults;
}

function stepFaults(
  at: string,
  rule: Extract<EventRule, { step: string }>,
  definition: Definition,
): readonly Fault[] {
  const step = stepOf(definition, rule.step);
  const pointer = pointerTo(at, 'step');
  if (step === undefined) return [{ pointer, message: `the definition has no step “${rule.step}”` }];
  if (rule.does === 'issue' && step.kind !== 'signature')
    return [{ pointer, message: 'only a signature issues a document' }];
  if (rule.does === 'report' && step.kind !== 'delivery')
    return [{ pointer, message: 'only a delivery is reported' }];
  if (rule.does === 'decide' && !step.verdicts.includes(rule.verdict))
    return [{ pointer: pointerTo(at, 'verdict'), message: `the step does not offer “${rule.verdict}”` }];
  return [];
}

const typeGiven = {
  attribute: null,
  'year-of': 'number',
  'first-in-round': 'text',
  'occurs-in-round': 'boolean',
} as const satisfies Record<FactSource['is'], FactType | null>;

function factFaults(
  name: string,
  source: FactSource,
  asked: FactType | undefined,
  events: Mapping['events'],
): readonly Fault[] {
  const pointer = pointerTo('/facts', name);
  if (asked === undefined) return [{ pointer, message: 'the definition does not ask for this fact' }];
  const given = typeGiven[source.is];
  const named =
    source.is === 'first-in-round'
      ? Object.values(source.among).flat()
      : source.is === 'occurs-in-round'
        ? source.anyOf
        : [];
  return [
    ...(given === null || given === asked
      ? []
      : [{ pointer, message: `the definition asks for a ${asked}, and this is a ${given}` }]),
    ...named
      .filter((event) => !Object.hasOwn(events, event))
      .map((event) => ({ pointer, message: `there is no event “${event}”` })),
  ];
}
