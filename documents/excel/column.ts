import type { CellInput, CellKind } from './cells/cell-kind.ts';
import type { MoneyUnit } from './money-unit.ts';

/** A column of a sheet: how it is headed, what it holds, and where a row has it. */
export type Column<Row, Value> = {
  readonly heading: string;
  /** Other headings for the same. */
  readonly also: readonly string[];
  readonly cell: CellKind<Value>;
  readonly of: (row: Row) => Value;
  readonly write: (row: Row, unit: MoneyUnit) => CellInput;
  /** Whether a row may leave it empty. */
  readonly mayBeEmpty: boolean;
  /** Whether a sheet may do without it. */
  readonly mayBeMissing: boolean;
  readonly width: number;
  readonly guidance: string;
};

/** What the reader of a cell needs of its column, and what the writer does. */
export type ReadableColumn<Value> = Pick<Column<never, Value>, 'heading' | 'cell' | 'mayBeEmpty'>;
export type WritableColumn<Row> = Omit<Column<Row, unknown>, 'cell' | 'of'> & {
  readonly cell: Pick<CellKind<never>, 'looks' | 'options'>;
};

type Given<Row, Value> = Pick<Column<Row, Value>, 'heading' | 'cell' | 'of' | 'width' | 'guidance'> &
  Partial<Pick<Column<Row, Value>, 'also' | 'mayBeEmpty' | 'mayBeMissing'>>;

/** Makes columns of one kind of row. */
export const columnsOf =
  <Row>() =>
  <Value>(given: Given<Row, Value>): Column<Row, Value> => ({
    also: [],
    mayBeEmpty: false,
    mayBeMissing: false,
    ...given,
    write: (row, unit) => given.cell.write(given.of(row), unit),
  });
