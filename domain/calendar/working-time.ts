import type { Calendar, Instant } from './calendar.ts';
import { closingHour, instantAt, localDay, openingHour } from './local-time.ts';
import { isWorked } from './working-day.ts';

/** How long a worked day counts: from the opening of the office to its closing. */
export const workingDayMs = (closingHour - openingHour) * 3_600_000;

/** Office hours between two instants; nights, weekends and holidays count nothing. */
export function workingMsBetween(from: Instant, to: Instant, calendar: Calendar): number {
  let sum = 0;
  for (let day = localDay(from, calendar); day <= localDay(to, calendar); day += 1) {
    if (!isWorked(day, calendar)) continue;
    const opens = Math.max(from, instantAt(day, openingHour, calendar));
    const closes = Math.min(to, instantAt(day, closingHour, calendar));
    sum += Math.max(0, closes - opens);
  }
  return sum;
}
