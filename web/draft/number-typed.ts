import type { Language } from '../../domain/bilingual.ts';

const marks = {
  vi: { group: '.', decimal: ',', locale: 'vi-VN' },
  en: { group: ',', decimal: '.', locale: 'en-GB' },
} as const satisfies Record<Language, object>;

/** A number as its reader writes it, `1.250,5` or `1,250.5`; null when it is something else. */
export function numberTyped(text: string, language: Language): number | null {
  const { group, decimal } = marks[language];
  const [whole = '', fraction = '0', ...rest] = text.replace(/\s/g, '').split(decimal);
  const digits = whole.replace('−', '-').replaceAll(group, '');
  const isGrouped = whole.includes(group) && !new RegExp(`^[-−]?\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  if (isGrouped || rest.length > 0 || !/^-?\d+$/.test(digits) || !/^\d+$/.test(fraction)) return null;
  const value = Number(`${digits}.${fraction}`);
  return Number.isFinite(value) ? value : null;
}

/** The same number, written so that reading it gives it back. */
export const numberText = (value: number, language: Language): string =>
  new Intl.NumberFormat(marks[language].locale, { maximumFractionDigits: 20 }).format(value);
