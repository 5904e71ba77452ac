import type { CellFinding } from '../../../domain/content/cell-finding.ts';
import type { Fault } from '../cells/cell-kind.ts';
import { letterOf } from '../grid.ts';

/** A place in a sheet; a column needs its row. */
export type Place = { readonly sheet: string; readonly row?: number; readonly column?: number };

export type Report = (place: Place, fault: Fault) => void;

/** Collects findings; `inOrder` tells them as a person reads: sheet by sheet, downwards, from left to right. */
export function findingList(sheetNames: readonly string[]): {
  readonly report: Report;
  readonly inOrder: () => readonly CellFinding[];
} {
  const found: { readonly place: Place; readonly fault: Fault }[] = [];
  const order = ({ sheet, row = 0, column = 0 }: Place) => [sheetNames.indexOf(sheet), row, column];
  return {
    report: (place, fault) => void found.push({ place, fault }),
    inOrder: () =>
      found
        .toSorted((left, right) => compare(order(left.place), order(right.place)))
        .map(({ place: { sheet, row, column }, fault: { code, params } }) => ({
          sheet,
          ...(row === undefined ? {} : { row }),
          ...(column === undefined ? {} : { column: letterOf(column) }),
          code,
          params,
        })),
  };
}

const compare = (left: readonly number[], right: readonly number[]): number =>
  left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
