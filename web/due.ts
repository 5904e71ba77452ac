import type { Calendar } from '../domain/calendar/calendar.ts';
import { workingDaysBetween } from '../domain/calendar/working-day.ts';
import type { Reader } from './reader.ts';
import type { StateWord } from './states.ts';

/** How long there is until something is due, in working days, as a word on a tint. */
export function dueWord({ word }: Reader, due: Date, now: Date, calendar: Calendar): StateWord {
  const days = workingDaysBetween(now.getTime(), due.getTime(), calendar);
  if (due < now) {
    const late = -days;
    if (late === 0) return { tint: 'late', text: word('due.passed') };
    return { tint: 'late', text: word(late === 1 ? 'due.late.one' : 'due.late', { days: late }) };
  }
  if (days === 0) return { tint: 'soon', text: word('due.today') };
  if (days === 1) return { tint: 'soon', text: word('due.left.one') };
  return { tint: 'fine', text: word('due.left', { days }) };
}
