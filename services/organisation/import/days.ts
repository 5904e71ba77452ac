import { dateOf, epochDayOf } from '../../../domain/calendar/local-date.ts';

const shifted = (day: string, by: number): string => dateOf((epochDayOf(day) ?? 0) + by);

export const dayBefore = (day: string): string => shifted(day, -1);
export const dayAfter = (day: string): string => shifted(day, 1);

/** A day as people read it in both languages; three dots for none. */
export const shownDay = (day: string | null): string => day?.split('-').toReversed().join('/') ?? '…';

/** Whether something is there on a day; `to` is its last. */
export const isOn = (
  { from, to }: { readonly from: string; readonly to: string | null },
  day: string,
): boolean => from <= day && (to === null || day <= to);
