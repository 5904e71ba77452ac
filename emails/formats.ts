import type { Language } from '../domain/bilingual.ts';

/** Asia/Ho_Chi_Minh is seven hours east of UTC and knows no summer time. */
const offsetMs = 7 * 60 * 60 * 1000;

const currency = { vi: 'đồng', en: 'VND' } as const satisfies Record<Language, string>;
const digitGroup = { vi: '.', en: ',' } as const satisfies Record<Language, string>;

/** `10/11/2026 17:00` in Vietnamese time. */
export function instantText(epochMs: number): string {
  const local = new Date(epochMs + offsetMs).toISOString();
  return `${dateText(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** `2026-12-10` as `10/12/2026`: the order of Vietnamese documents in both languages. */
export function dateText(localDate: string): string {
  return localDate.split('-').reverse().join('/');
}

/** `1.250.000 đồng`, in English `1,250,000 VND`. */
export function moneyText(amount: number, language: Language): string {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, digitGroup[language]);
  return `${grouped} ${currency[language]}`;
}
