import { bare } from './words-alike.ts';

/** The units in which Vietnamese forms state money. */
export const moneyUnits = ['dong', 'thousand', 'million'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

const units = {
  dong: { label: 'đồng', dong: 1, also: ['vnd', 'viet nam dong', 'd'] },
  thousand: {
    label: 'nghìn đồng',
    dong: 1_000,
    also: ['ngan dong', 'nghin', 'ngan', '1000 dong', '1 000 dong'],
  },
  million: { label: 'triệu đồng', dong: 1_000_000, also: ['trieu', 'tr dong', 'trd'] },
} as const satisfies Record<MoneyUnit, { label: string; dong: number; also: readonly string[] }>;

/** How many đồng one of the unit is. */
export const dongPer = (unit: MoneyUnit): number => units[unit].dong;

/** The statement that stands above a table. */
export const statementOf = (unit: MoneyUnit): string => `Đơn vị tính: ${units[unit].label}`;

const statement = /^(?:don vi tinh|dvt)(?: (.*))?$/;
const shortStatement = /^don vi (.*)$/;

/** What a text says after `Đơn vị tính`, or null when it is no such statement; `Đơn vị: triệu đồng` is one too. */
export function statedUnit(text: string): string | null {
  const found = statement.exec(bare(text));
  if (found !== null) return found[1] ?? '';
  const words = shortStatement.exec(bare(text))?.[1];
  return words !== undefined && moneyUnitOf(words) !== undefined ? words : null;
}

/** The unit by its words. */
export const moneyUnitOf = (words: string): MoneyUnit | undefined =>
  moneyUnits.find(
    (unit) =>
      bare(units[unit].label) === bare(words) || units[unit].also.some((also) => also === bare(words)),
  );
