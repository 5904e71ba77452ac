import type { Event } from '../../domain/approval/event.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { XesEvent } from '../xes/log.ts';
import { dateTime } from './date-time.ts';
import type { Told } from './told.ts';
import { transitionOf } from './transition-of.ts';

/** What the log takes from an event's data: keys of the definition and words of ours, nothing that anyone wrote. */
type Data = {
  readonly step?: string;
  readonly stage?: string;
  readonly verdict?: string;
  readonly outcome?: string;
  readonly as?: string;
  readonly due?: number;
  readonly [other: string]: unknown;
};

/** What is about the submission as a whole has no step. */
const whole = '(submission)';

/** An event of the audit trail as an event of the log: `decided:review:approve`, by whom, when, in which round. */
export function eventOf(event: Event, round: number, calendar: Calendar, told: Told): XesEvent {
  const { step, stage, verdict, outcome, as, due }: Data = event.data;
  const words = [event.type, step ?? stage, verdict ?? outcome ?? as];
  return {
    attributes: {
      'concept:name': words.filter((word) => word !== undefined).join(':'),
      'lifecycle:transition': transitionOf(event),
      'time:timestamp': dateTime(event.at, calendar.utcOffsetMinutes),
      ...whoIn(event, told),
      step: step ?? whole,
      round,
      seq: event.seq,
      ...(verdict === undefined ? {} : { verdict }),
      ...(due === undefined ? {} : { due: dateTime(due, calendar.utcOffsetMinutes) }),
    },
  };
}

function whoIn({ actor }: Event, told: Told): XesEvent['attributes'] {
  if (actor === null) return { 'org:resource': 'system' };
  const { personId, capacity, onBehalfOf } = actor;
  return {
    'org:resource': told.resource(personId),
    'org:role': capacity.role,
    'org:group': told.unit(capacity.unitId),
    ...(onBehalfOf.length === 0 ? {} : { 'on-behalf': true }),
  };
}
