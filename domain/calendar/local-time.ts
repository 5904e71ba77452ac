import type { Calendar, Instant } from './calendar.ts';
import { dateOf, type EpochDay } from './local-date.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Office hours end here: the end of a working day, local time. */
export const closingHour = 17;
/** Reminders go out here, when the office opens, local time. */
export const openingHour = 8;

/** The day on which an instant falls, local time. */
export const localDay = (instant: Instant, calendar: Calendar): EpochDay =>
  Math.floor((instant + calendar.utcOffsetMinutes * minuteMs) / dayMs);

/** The local date (`2027-02-06`) on which an instant falls. */
export const localDate = (instant: Instant, calendar: Calendar): string =>
  dateOf(localDay(instant, calendar));

/** The instant at which a local hour of a day strikes. */
export const instantAt = (day: EpochDay, hour: number, calendar: Calendar): Instant =>
  day * dayMs + hour * hourMs - calendar.utcOffsetMinutes * minuteMs;
