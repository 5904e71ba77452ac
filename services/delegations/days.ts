import { dateOf, epochDayOf } from '../../domain/calendar/local-date.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import type { BodyFault } from '../service-error.ts';

export type Days = { readonly from: string; readonly until: string };

const longestDays = 366;

/** The day after, where a period ends for the database; and the day before, which is a period's last. */
export const dayAfter = (day: string): string => shifted(day, 1);
export const dayBefore = (day: string): string => shifted(day, -1);

function shifted(day: string, by: number): string {
  const epochDay = epochDayOf(day);
  if (epochDay === null) throw new Error(`${day} is no date`);
  return dateOf(epochDay + by);
}

/** What is wrong with a period that begins today or later, ends with a whole day, and lasts a year at most. */
export function faultsOfDays({ from, until }: Days, now: Date): readonly BodyFault[] {
  const [first, last] = [epochDayOf(from), epochDayOf(until)];
  const faults: readonly (readonly [boolean, string, string])[] = [
    [first === null || from < vietnameseDay(now), '/from', 'day_past'],
    [last === null || (first !== null && last < first), '/until', 'ends_before_it_begins'],
    [first !== null && last !== null && last - first >= longestDays, '/until', 'longer_than_a_year'],
  ];
  return faults.flatMap(([isFault, pointer, message]) => (isFault ? [{ pointer, message }] : []));
}
