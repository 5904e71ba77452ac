import type { Calendar, Instant } from './calendar.ts';
import { closingHour, instantAt, localDay } from './local-time.ts';
import { isWorked, shiftWorkingDays } from './working-day.ts';

/**
 * A closing is the end of a working day. Deadlines are closings, and counting closings counts a day
 * exactly as long as some of it is left.
 */

/** The n-th closing after an instant; 0 is the last one that has struck, negative ones are further back. */
export function closingAfter(instant: Instant, count: number, calendar: Calendar): Instant {
  const closed = lastClosedDay(instant, calendar);
  const day =
    count > 0 ? shiftWorkingDays(closed, count, calendar) : shiftWorkingDays(closed + 1, count - 1, calendar);
  return instantAt(day, closingHour, calendar);
}

/** How many closings strike after `a`, up to and with `b`; negative when `b` is earlier. */
export function closingsBetween(a: Instant, b: Instant, calendar: Calendar): number {
  if (b < a) return 0 - closingsBetween(b, a, calendar);
  let count = 0;
  for (let day = lastClosedDay(a, calendar) + 1; instantAt(day, closingHour, calendar) <= b; day += 1)
    if (isWorked(day, calendar)) count += 1;
  return count;
}

/** The last day, worked or not, whose closing hour has passed. */
function lastClosedDay(instant: Instant, calendar: Calendar): number {
  const day = localDay(instant, calendar);
  return instant >= instantAt(day, closingHour, calendar) ? day : day - 1;
}
