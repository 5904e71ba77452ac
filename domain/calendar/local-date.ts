/** Days since 1970-01-01; the arithmetic of the proleptic Gregorian calendar, without `Date`. */
export type EpochDay = number;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that a local date (`2027-02-06`) names, or null when there is no such day. */
export function epochDayOf(date: string): EpochDay | null {
  const match = datePattern.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const found = daysFromCivil(year, month, day);
  return dateOf(found) === date ? found : null;
}

export const isLocalDate = (text: string): boolean => epochDayOf(text) !== null;

/** The local date that a day is written as. */
export function dateOf(epochDay: EpochDay): string {
  const shifted = epochDay + daysToMarchOfYearZero;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (epochDay: EpochDay): number => (((epochDay + 3) % 7) + 7) % 7;

// A year is taken to begin in March, so that the leap day is its last day.
const daysPerEra = 146_097;
const daysToMarchOfYearZero = 719_468;

function daysFromCivil(year: number, month: number, day: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToMarchOfYearZero;
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
