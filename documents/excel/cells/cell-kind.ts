import type { CellFinding, CellFindingCode } from '../../../domain/content/cell-finding.ts';
import type { CellContent } from '../grid.ts';
import type { MoneyUnit } from '../money-unit.ts';

export type Fault = { readonly code: CellFindingCode; readonly params: CellFinding['params'] };

/** What stands in a cell, or why it cannot be read. */
export type Read<Value> = { readonly value: Value } | Fault;

/** What goes into a cell; null leaves it empty. */
export type CellInput = string | number | null;

/** One way to hold a value in a cell: the reader and the writer of a column are two ends of the same kind. */
export type CellKind<Value> = {
  /** The value of an empty cell, and the stand-in for one at fault, which nobody sees. */
  readonly blank: Value;
  /** Where the money unit is not known (null), amounts are only looked at, not converted. */
  readonly read: (content: CellContent, unit: MoneyUnit | null) => Read<Value>;
  readonly write: (value: Value, unit: MoneyUnit) => CellInput;
  readonly looks: 'text' | 'number' | 'money';
  /** The words of a drop-down list. */
  readonly options?: readonly string[];
};

export const fault = (code: CellFindingCode, params: CellFinding['params'] = {}): Fault => ({ code, params });

/** Why a cell of another make than expected cannot be read. */
export function unfit(content: CellContent, expected: 'text_expected' | 'number_expected'): Fault {
  if (content.is === 'uncomputed') return fault('formula_without_result');
  if (content.is === 'error') return fault('cell_error', { value: content.value });
  return fault(expected, content.is === 'other' ? {} : { value: content.value });
}
