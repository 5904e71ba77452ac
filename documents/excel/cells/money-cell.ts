import { largestAmount } from '../../../domain/money/vnd.ts';
import { dongPer, type MoneyUnit } from '../money-unit.ts';
import { type CellKind, fault, type Read, unfit } from './cell-kind.ts';
import { numberIn } from './number-in.ts';

/** Whole VND, in the cell as a number of the sheet's unit. */
export const moneyCell: CellKind<number> = {
  blank: 0,
  looks: 'money',
  read: (content, unit) => {
    const value = numberIn(content);
    return value === undefined ? unfit(content, 'number_expected') : toDong(value, unit);
  },
  write: (amount, unit) => amount / dongPer(unit),
};

/** Converts to whole VND; what leaves a remainder is a slip in the sheet, not something to round. */
export function toDong(value: number, unit: MoneyUnit | null): Read<number> {
  if (value < 0) return fault('negative_amount', { value });
  if (unit === null) return { value: 0 };
  const amount = atSheetPrecision(value * dongPer(unit));
  if (amount >= largestAmount) return fault('amount_too_large', { value });
  return Number.isInteger(amount) ? { value: amount + 0 } : fault('not_whole_dong', { value });
}

/** Spreadsheets keep 15 digits: what lies beyond comes from binary fractions, such as 0.1 + 0.2. */
const atSheetPrecision = (amount: number): number =>
  Number.isSafeInteger(amount) ? amount : Number(amount.toPrecision(15));
