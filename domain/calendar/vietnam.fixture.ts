import type { Calendar, Instant } from './calendar.ts';
import { epochDayOf } from './local-date.ts';
import seed from './vietnam-2026-2028.json' with { type: 'json' };

/** The seeded Vietnamese calendar, for tests: the list is data, and each installation edits its own. */
export const vietnam: Calendar = {
  version: 1,
  utcOffsetMinutes: seed.utcOffsetMinutes,
  exceptions: Object.fromEntries(
    seed.days.map(({ date, exception }) => [date, exception === 'worked' ? 'worked' : 'off'] as const),
  ),
};

/** The instant at which it is this local time in Vietnam: `vietnamAt('2027-02-04 09:30')`. */
export function vietnamAt(text: string): Instant {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  const day = epochDayOf(date);
  if (day === null || hour === undefined || minute === undefined) throw new Error(`no local time: ${text}`);
  return ((day * 24 + hour - 7) * 60 + minute) * 60_000;
}

/** The same, back: an instant as local time in Vietnam. */
export function inVietnam(instant: Instant): string {
  return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
