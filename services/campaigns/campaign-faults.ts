import type { Term } from '../../domain/calendar/term.ts';
import type { ReminderPlan } from '../../domain/campaign/reminder-plan.ts';
import type { BodyFault } from '../service-error.ts';

export type CampaignDates = {
  readonly year: number;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
};

type Check = readonly [holds: boolean, pointer: string, message: string];

/** The dates follow one another, are not over, and lie within the two years before the year or in the year itself. */
export function faultsInDates(
  { year, opensAt, dueAt, closesAt }: CampaignDates,
  now: Date,
): readonly BodyFault[] {
  return faultsOf([
    [year >= 2000 && year <= 2100, '/year', 'out_of_range'],
    [opensAt >= startOf(year - 2), '/opensAt', 'not_near_the_year'],
    [opensAt < dueAt, '/dueAt', 'not_after_opening'],
    [dueAt <= closesAt, '/closesAt', 'before_due_date'],
    [closesAt > now, '/closesAt', 'over_already'],
    [closesAt < startOf(year + 1), '/closesAt', 'not_near_the_year'],
  ]);
}

const mostReminders = 10;
const mostWorkingDays = 130;

/** At most ten reminders on each side, within half a year, each once; after the date is after it. */
export function faultsInReminders({ before, after, superiorsAfter }: ReminderPlan): readonly BodyFault[] {
  const sides = [
    ['/reminders/before', before, 0],
    ['/reminders/after', after, 1],
    ['/reminders/superiorsAfter', superiorsAfter === null ? [] : [superiorsAfter], 1],
  ] as const;
  return faultsOf(
    sides.flatMap(([pointer, terms, least]): readonly Check[] => [
      [terms.length <= mostReminders, pointer, 'out_of_range'],
      [new Set(terms.map((term) => JSON.stringify(term))).size === terms.length, pointer, 'repeated'],
      [terms.every((term) => isWithin(term, least)), pointer, 'out_of_range'],
    ]),
  );
}

const isWithin = (term: Term, least: number): boolean => {
  const count = 'seconds' in term ? term.seconds : term.workingDays;
  return (
    Number.isInteger(count) && count >= least && count <= ('seconds' in term ? 31_536_000 : mostWorkingDays)
  );
};

const faultsOf = (checks: readonly Check[]): readonly BodyFault[] =>
  checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }]));

/** 1 January in Vietnam. */
const startOf = (year: number): Date => new Date(`${String(year).padStart(4, '0')}-01-01T00:00:00+07:00`);
