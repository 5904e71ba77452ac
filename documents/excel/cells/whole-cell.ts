import { type CellKind, fault, unfit } from './cell-kind.ts';
import { numberIn } from './number-in.ts';

/** A whole number within bounds. */
export const wholeCell = (min: number, max: number): CellKind<number> => ({
  blank: 0,
  looks: 'number',
  read: (content) => {
    const value = numberIn(content);
    if (value === undefined) return unfit(content, 'number_expected');
    if (!Number.isInteger(value)) return fault('whole_number_expected', { value });
    return value < min || value > max ? fault('out_of_range', { value, min, max }) : { value };
  },
  write: (value) => value,
});
