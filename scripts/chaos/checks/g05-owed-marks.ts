import type { Event } from '../../../domain/approval/event.ts';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { instantAfter, instantBefore } from '../../../domain/calendar/deadlines.ts';
import type { Reminder } from '../../../domain/definition/definition.ts';

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
      const step = steps.get(key);
      const posts = routing.steps[key]?.escalations ?? [];
      const rungs = (step?.escalations ?? []).flatMap(({ after }, nth): readonly OwedMark[] =>
        posts[nth] == null
          ? []
          : [{ mark: `escalation:${nth}`, type: 'escalated', at: instantAfter(due, after, calendar) }],
      );
      return [...marksOf('', due, calendar, step?.reminders), ...rungs];
    },
    ofAuthor: (prefix, due) => marksOf(prefix, due, calendar, definition.authorReminders),
  };
}

const marksOf = (
  prefix: string,
  due: number,
  calendar: Calendar,
  reminders: readonly Reminder[] = [],
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
];
