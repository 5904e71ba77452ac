import type { Instant } from '../../domain/calendar/calendar.ts';

const minuteMs = 60_000;

/** An instant as local time with its offset, `2026-10-05T09:00:00.000+07:00` (xs:dateTime). */
export function dateTime(instant: Instant, utcOffsetMinutes: number): string {
  const local = new Date(instant + utcOffsetMinutes * minuteMs).toISOString().slice(0, -1);
  const [hours, minutes] = [Math.floor(Math.abs(utcOffsetMinutes) / 60), Math.abs(utcOffsetMinutes) % 60];
  return `${local}${utcOffsetMinutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
