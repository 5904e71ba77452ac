import type { Calendar, Instant } from '../calendar/calendar.ts';
import { instantAfter, instantBefore } from '../calendar/deadlines.ts';
import type { Term } from '../calendar/term.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** An instant at which somebody is told of a due date; `name` is the same whenever it is computed. */
export type DueMark = {
  readonly name: string;
  readonly tells: 'unit' | 'superiors';
  readonly at: Instant;
};

/** Every mark around a due date, in the order of time. */
export function dueMarks(due: Instant, plan: ReminderPlan, calendar: Calendar): readonly DueMark[] {
  const mark = (tells: DueMark['tells'], side: 'before' | 'after', term: Term): DueMark => ({
    name: `${tells}:${side}:${'seconds' in term ? `${term.seconds}s` : `${term.workingDays}d`}`,
    tells,
    at: side === 'before' ? instantBefore(due, term, calendar) : instantAfter(due, term, calendar),
  });
  return [
    ...plan.before.map((term) => mark('unit', 'before', term)),
    ...plan.after.map((term) => mark('unit', 'after', term)),
    ...(plan.superiorsAfter === null ? [] : [mark('superiors', 'after', plan.superiorsAfter)]),
  ].toSorted((a, b) => a.at - b.at);
}

/** The latest mark of each audience after `since` and not after `upTo`: who missed several is told once. */
export function passedMarks(marks: readonly DueMark[], since: Instant, upTo: Instant): readonly DueMark[] {
  const passed = marks.filter(({ at }) => at > since && at <= upTo);
  return (['unit', 'superiors'] as const).flatMap((tells) => {
    const last = passed.filter((mark) => mark.tells === tells).at(-1);
    return last === undefined ? [] : [last];
  });
}
