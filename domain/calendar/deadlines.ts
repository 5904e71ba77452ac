import type { Calendar, Instant } from './calendar.ts';
import { closingAfter, closingsBetween } from './closing.ts';
import { instantAt, localDay, openingHour } from './local-time.ts';
import type { Term } from './term.ts';
import { shiftWorkingDays } from './working-day.ts';

/**
 * When something is due that began at `from`: at 17:00 of the n-th working day after the day on which it counts as
 * received. What comes from 17:00 on, or on a day off, counts as received on the next working day.
 */
export function addTerm(from: Instant, term: Term, calendar: Calendar): Instant {
  if ('seconds' in term) return from + term.seconds * 1000;
  return closingAfter(from, 1 + term.workingDays, calendar);
}

/** When to remind before a due date: at 08:00 of the n-th working day before its day. */
export const instantBefore = (due: Instant, term: Term, calendar: Calendar): Instant =>
  aroundDue(due, term, -1, calendar);

/** When to remind or escalate after a due date: at 08:00 of the n-th working day after its day. */
export const instantAfter = (due: Instant, term: Term, calendar: Calendar): Instant =>
  aroundDue(due, term, 1, calendar);

function aroundDue(due: Instant, term: Term, direction: 1 | -1, calendar: Calendar): Instant {
  if ('seconds' in term) return due + direction * term.seconds * 1000;
  const day = shiftWorkingDays(localDay(due, calendar), direction * term.workingDays, calendar);
  return instantAt(day, openingHour, calendar);
}

/**
 * The due date after a pause. 1. As many ends of working days lie before it as lay before it when the pause began; the
 * running day counts while some of it is left. 2. What was overdue by n days stays overdue by n days. 3. A term in
 * seconds shifts by the length of the pause. 4. It never moves to an earlier instant.
 */
export function resumeDue(
  due: Instant,
  term: Term,
  pausedAt: Instant,
  resumedAt: Instant,
  calendar: Calendar,
): Instant {
  if (resumedAt <= pausedAt) return due;
  if ('seconds' in term) return due + (resumedAt - pausedAt);
  const left = closingsBetween(pausedAt, due, calendar);
  return Math.max(due, closingAfter(resumedAt, left, calendar));
}
