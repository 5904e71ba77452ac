import type { Language } from '../domain/bilingual.ts';

/** Dates, times, money and numbers as the reader writes them; times are Vietnam's. */
export type Formats = {
  readonly number: (value: number) => string;
  /** Without the unit, which stands above a table: `1.250.000`. */
  readonly amount: (vnd: number) => string;
  /** With the unit, in running text: `1.250.000 đồng`. */
  readonly money: (vnd: number) => string;
  readonly date: (at: Date) => string;
  readonly shortDate: (at: Date) => string;
  readonly time: (at: Date) => string;
  /** A local date of the record, such as `2026-12-10`. */
  readonly localDate: (text: string) => string;
};

const locales = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;
const currency = { vi: 'đồng', en: 'VND' } as const satisfies Record<Language, string>;
const timeZone = 'Asia/Ho_Chi_Minh';
/** English readers of other countries disagree on which number is the month, so it is written out. */
const month = { vi: '2-digit', en: 'short' } as const;
const day = { vi: '2-digit', en: 'numeric' } as const;

export function formatsIn(language: Language): Formats {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: day[language],
    month: month[language],
    year: 'numeric',
  });
  const shortDates = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: day[language],
    month: month[language],
  });
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const amount = (vnd: number): string => numbers.format(vnd);
  return {
    number: (value) => numbers.format(value),
    amount,
    money: (vnd) => `${amount(vnd)} ${currency[language]}`,
    date: (at) => dates.format(at),
    shortDate: (at) => shortDates.format(at).replace('-', '/'),
    time: (at) => `${hours.format(at)} ${dates.format(at)}`,
    localDate: (text) => dates.format(new Date(`${text}T00:00:00+07:00`)),
  };
}
