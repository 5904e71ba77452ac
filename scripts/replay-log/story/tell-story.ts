import type { Content } from '../../../domain/content/content.ts';
import type { FactValue } from '../../../domain/definition/fact.ts';
import { isAmount } from '../../../domain/money/vnd.ts';
import type { XesEvent, XesTrace, XesValue } from '../../xes/log.ts';
import type { EventRule } from '../mapping/mapping.ts';
import type { Process } from '../mapping/read-process.ts';
import { factOf } from './fact-of.ts';
import { requestContent } from './request-content.ts';
import { roundOf } from './rounds.ts';
import type { Deed, Seat, Story, Told, Untold } from './story.ts';

/** Reads a case of the log as its mapping says, or says why that is impossible. */
export function tellStory(process: Process, trace: XesTrace): Story | Untold {
  const { attributes, ends } = process.mapping;
  const names = trace.events.map((event) => String(event.attributes[attributes.event] ?? ''));
  const caseId = String(trace.attributes[attributes.caseId] ?? '');
  const told: Told[] = [];
  for (const [index, event] of trace.events.entries()) {
    const one = tell(process, { trace, event, index, names });
    if (typeof one === 'string') return { caseId, because: one, event: names[index] ?? '' };
    told.push(one);
  }
  return { caseId, told, end: ends[names.at(-1) ?? ''] ?? null };
}

type Place = {
  readonly trace: XesTrace;
  readonly event: XesEvent;
  readonly index: number;
  readonly names: readonly string[];
};

function tell({ definition, mapping }: Process, place: Place): Told | Untold['because'] {
  const { event, index, names } = place;
  const name = names[index] ?? '';
  const rule = Object.hasOwn(mapping.events, name) ? mapping.events[name] : undefined;
  if (rule === undefined) return 'event_unknown';
  const at = Date.parse(String(event.attributes[mapping.attributes.time] ?? ''));
  const seat = seatOf(mapping, rule, event);
  if (seat === null) return 'role_unknown';
  if (Number.isNaN(at)) return 'value_unreadable';
  const deed = deedOf({ definition, mapping }, rule, place);
  return typeof deed === 'string' ? deed : { event: name, at, seat, deed };
}

/** Whoever the event or the log names; the author sends and withdraws, and notes what nobody else is named for. */
function seatOf(
  { attributes, author, roles }: Process['mapping'],
  rule: EventRule,
  { attributes: said }: XesEvent,
): Seat | null {
  const textOf = (key: string | undefined): string | null =>
    key === undefined || said[key] === undefined ? null : String(said[key]);
  const isAuthors = rule.does === 'submit' || rule.does === 'withdraw';
  const named = rule.role ?? (isAuthors ? author : textOf(attributes.role));
  const seat = roles[named ?? (rule.does === 'note' ? author : '')];
  return seat === undefined ? null : { person: textOf(attributes.person), ...seat };
}

function deedOf(process: Process, rule: EventRule, place: Place): Deed | Untold['because'] {
  switch (rule.does) {
    case 'submit': {
      const content = contentOf(process, place);
      return typeof content === 'string' ? content : { does: 'submit', content };
    }
    case 'issue': {
      const number = attributeOf(place, rule.number);
      return number === undefined
        ? 'value_missing'
        : { does: 'issue', step: rule.step, number: String(number) };
    }
    case 'note':
    case 'decide':
    case 'report':
    case 'withdraw': {
      const { role: _role, ...deed } = rule;
      return deed;
    }
  }
}

function contentOf({ definition, mapping }: Process, place: Place): Content | Untold['because'] {
  const { request, facts, events, attributes } = mapping;
  const title = attributeOf(place, request.title);
  const decimal = request.amount === undefined ? 0 : attributeOf(place, request.amount);
  if (title === undefined || decimal === undefined) return 'value_missing';
  const amount = Math.round(Number(decimal) * request.unitsPerOne);
  if (!isAmount(amount)) return 'value_unreadable';
  const round = roundOf(place.names, place.index, (name) => events[name]?.does === 'submit');
  const stated: Record<string, FactValue> = {};
  for (const [name, source] of Object.entries(facts)) {
    const type = definition.asks?.[name]?.type ?? 'text';
    const value = factOf(source, type, { attribute: (key) => attributeOf(place, key), round });
    if (value === null) return 'value_missing';
    stated[name] = value;
  }
  const year = new Date(String(place.trace.events[0]?.attributes[attributes.time] ?? '')).getUTCFullYear();
  return requestContent({ title: String(title), year, amount, source: request.source, stated });
}

/** An attribute of the event at hand, else of its case. */
const attributeOf = ({ event, trace }: Place, key: string): XesValue | undefined =>
  event.attributes[key] ?? trace.attributes[key];
