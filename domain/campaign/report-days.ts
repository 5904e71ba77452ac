import type { Calendar, Instant } from '../calendar/calendar.ts';
import { dateOf, epochDayOf, weekdayOf } from '../calendar/local-date.ts';
import { instantAt, localDay, openingHour } from '../calendar/local-time.ts';
import { shiftWorkingDays } from '../calendar/working-day.ts';

/** The last Monday 08:00 that is not after an instant. */
export function lastWeekBegin(instant: Instant, calendar: Calendar): Instant {
  const day = localDay(instant, calendar);
  const monday = instantAt(day - weekdayOf(day), openingHour, calendar);
  return monday <= instant ? monday : nextDays(monday, -7);
}

/** The first Monday 08:00 after an instant. */
export const nextWeekBegin = (instant: Instant, calendar: Calendar): Instant =>
  nextDays(lastWeekBegin(instant, calendar), 7);

export type QuarterEnd = { readonly quarter: 1 | 2 | 3 | 4; readonly at: Instant };

/** When each quarter of a year is reported on: at 08:00 of the first working day after it. */
export const quarterEnds = (year: number, calendar: Calendar): readonly QuarterEnd[] =>
  ([1, 2, 3, 4] as const).map((quarter) => {
    const next =
      quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
    const firstDay = epochDayOf(next);
    if (firstDay === null) throw new Error(`no day ${next}`);
    return {
      quarter,
      at: instantAt(shiftWorkingDays(firstDay - 1, 1, calendar), openingHour, calendar),
    };
  });

/** Quarters of a year that were over before an instant: none before the year began, four after it. */
export function quartersOver(year: number, instant: Instant, calendar: Calendar): number {
  const today = dateOf(localDay(instant, calendar));
  const [thisYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (thisYear !== year) return thisYear < year ? 0 : 4;
  return Math.floor((month - 1) / 3);
}

const nextDays = (instant: Instant, days: number): Instant => instant + days * 86_400_000;
