import type { Calendar, Instant } from './calendar.ts';
import { dateOf, type EpochDay, epochDayOf, weekdayOf } from './local-date.ts';
import { localDay } from './local-time.ts';

/** Whether people work on this local date; a text that is no date is not worked. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  const day = epochDayOf(date);
  return day !== null && isWorked(day, calendar);
}

export function isWorked(day: EpochDay, calendar: Calendar): boolean {
  const date = dateOf(day);
  const exception = Object.hasOwn(calendar.exceptions, date) ? calendar.exceptions[date] : undefined;
  return exception ? exception === 'worked' : weekdayOf(day) < 5;
}

/** The n-th working day after a day; for a negative n, the n-th before it; the day itself for 0. */
export function shiftWorkingDays(day: EpochDay, count: number, calendar: Calendar): EpochDay {
  const direction = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached += direction;
    if (isWorked(reached, calendar)) left -= 1;
  }
  return reached;
}

/** How many working days one gets further by going from the day of `a` to the day of `b`; negative when `b` is earlier. */
export function workingDaysBetween(a: Instant, b: Instant, calendar: Calendar): number {
  const [from, to] = [localDay(a, calendar), localDay(b, calendar)];
  if (to < from) return 0 - countWorked(to, from, calendar);
  return countWorked(from, to, calendar);
}

/** Working days after `from`, up to and with `to`. */
function countWorked(from: EpochDay, to: EpochDay, calendar: Calendar): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorked(day, calendar)) count += 1;
  return count;
}
