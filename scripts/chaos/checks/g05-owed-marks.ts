import type { Event } from '../../../domain/approval/event.ts';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { instantAfter, instantBefore } from '../../../domain/calendar/deadlines.ts';
import type { Escalation, Reminder } from '../../../domain/definition/definition.ts';

/** An instant at which something must be told, by the definition that was pinned. */
export type OwedMark = { readonly mark: string; readonly type: string; readonly at: number };

export type Owed = {
  readonly ofStep: (key: string, due: number) => readonly OwedMark[];
  readonly ofAuthor: (prefix: string, due: number) => readonly OwedMark[];
};

export function owedBy({ data }: Extract<Event, { type: 'submitted' }>): Owed {
  const { definition, routing, calendar } = data;
  const steps = new Map(definition.stages.flatMap((stage) => stage.steps).map((step) => [step.key, step]));
  return {
    ofStep(key, due) {
      const { reminders, escalation } = steps.get(key) ?? {};
      const passedOver = routing.steps[key]?.escalateTo === undefined ? undefined : escalation;
      return marksOf('', due, calendar, reminders, passedOver);
    },
    ofAuthor: (prefix, due) => marksOf(prefix, due, calendar, definition.authorReminders),
  };
}

const marksOf = (
  prefix: string,
  due: number,
  calendar: Calendar,
  reminders: readonly Reminder[] = [],
  escalation?: Escalation,
): readonly OwedMark[] => [
  ...reminders.map((reminder, nth) => ({
    mark: `${prefix}reminder:${nth}`,
    type: 'reminded',
    at:
      'before' in reminder
        ? instantBefore(due, reminder.before, calendar)
        : instantAfter(due, reminder.after, calendar),
  })),
  { mark: `${prefix}due`, type: 'fell-due', at: due },
  ...(escalation === undefined
    ? []
    : [
        { mark: `${prefix}escalation`, type: 'escalated', at: instantAfter(due, escalation.after, calendar) },
      ]),
];
