import type { Event, EventType } from '../../domain/approval/event.ts';
import { evolve, fold } from '../../domain/approval/evolve.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Language } from '../../domain/bilingual.ts';
import type { LookUp } from './look-up.ts';
import type { SubmissionRecord } from './record.ts';

/** What a mail tells of: an event in its history, and to whom. */
export type Occasion = {
  readonly recipient: { readonly id: string; readonly name: string; readonly language: Language };
  /** Whose place it is about: the recipient, or whom they stand in for. */
  readonly placeOf: string;
  readonly submission: SubmissionRecord['submission'];
  readonly url: string;
  readonly lookUp: LookUp;
  readonly event: Event;
  /** Where the event makes several tasks: the step of the one that the mail tells of; otherwise empty. */
  readonly step: string;
  /** Everything up to the event, itself included. */
  readonly past: readonly Event[];
  /** As the event found it; null for the first. */
  readonly before: State | null;
  readonly state: State;
  /** After everything that the same command brought about. */
  readonly outcome: State;
};

export function statesAround(
  events: readonly Event[],
  seq: number,
): Pick<Occasion, 'event' | 'past' | 'before' | 'state' | 'outcome'> {
  const past = events.filter((event) => event.seq <= seq);
  const event = past.at(-1);
  if (event?.seq !== seq) throw new Error(`event ${seq} is not recorded`);
  const before = fold(past.slice(0, -1));
  const state = evolve(before, event);
  const others = events.slice(past.length);
  const end = others.findIndex((other) => !belongTogether(event, other));
  const outcome = others.slice(0, end < 0 ? others.length : end).reduce<State>(evolve, state);
  return { event, past, before, state, outcome };
}

const belongTogether = (one: Event, other: Event): boolean =>
  one.at === other.at && one.cause?.id === other.cause?.id;

export type Of<Type extends EventType> = Extract<Event, { readonly type: Type }>;

const is = <Type extends EventType>(event: Event, type: Type): event is Of<Type> => event.type === type;

/** The event that the mail tells of, known to be of this type. */
export function happened<Type extends EventType>({ event }: Occasion, type: Type): Of<Type> {
  if (!is(event, type)) throw new Error(`event ${event.seq} is "${event.type}", not "${type}"`);
  return event;
}

/** The last event of a type up to the one that the mail tells of. */
export function lastOf<Type extends EventType>(
  { past }: Pick<Occasion, 'past'>,
  type: Type,
  test: (event: Of<Type>) => boolean = () => true,
): Of<Type> {
  const last = past.findLast((event): event is Of<Type> => is(event, type) && test(event));
  if (last === undefined) throw new Error(`no "${type}" was recorded before`);
  return last;
}
