import type { Content, Line } from './content.ts';
import { changesBetween, type FieldChange } from './field-changes.ts';
import { generalOf } from './general-of.ts';

export type { FieldChange };

/** One line that differs; `number` is its place in the later revision, or in the earlier one when it was removed. */
export type LineDifference =
  | {
      readonly change: 'added' | 'removed';
      readonly lineId: string;
      readonly number: number;
      readonly line: Line;
    }
  | {
      readonly change: 'changed';
      readonly lineId: string;
      readonly number: number;
      readonly fields: readonly FieldChange[];
    };

/** A line that only stands at another place of the table. */
export type Renumbered = { readonly lineId: string; readonly before: number; readonly after: number };

export type Difference = {
  readonly general: readonly FieldChange[];
  readonly funding: readonly FieldChange[];
  readonly lines: readonly LineDifference[];
  readonly renumbered: readonly Renumbered[];
};

/** What changed from one revision to the next, in the order of the printed plan. Pointers lead into the later one. */
export function differenceOf(before: Content, after: Content): Difference {
  const earlier = new Map(before.lines.map((line) => [line.id, line]));
  const later = new Set(after.lines.map(({ id }) => id));
  const present = after.lines.flatMap((line, index) =>
    lineDifference(earlier.get(line.id), line, `/lines/${index}`),
  );
  const removed = before.lines
    .filter(({ id }) => !later.has(id))
    .map((line) => ({ change: 'removed' as const, lineId: line.id, number: line.number, line }));
  return {
    general: changesBetween(generalOf(before), generalOf(after), ''),
    funding: changesBetween(fundingOf(before), fundingOf(after), ''),
    lines: [...removed, ...present].toSorted((a, b) => a.number - b.number),
    renumbered: after.lines.flatMap(({ id, number }) => {
      const was = earlier.get(id)?.number ?? number;
      return was === number ? [] : [{ lineId: id, before: was, after: number }];
    }),
  };
}

/** Whether two revisions say the same. */
export const isSame = ({ general, funding, lines, renumbered }: Difference): boolean =>
  [general, funding, lines, renumbered].every(({ length }) => length === 0);

const fundingOf = ({ total, totalInWords, funding }: Content) => ({ total, totalInWords, funding });

function lineDifference(before: Line | undefined, line: Line, pointer: string): readonly LineDifference[] {
  const { id: lineId, number } = line;
  if (before === undefined) return [{ change: 'added', lineId, number, line }];
  const fields = changesBetween(withoutNumber(before), withoutNumber(line), pointer);
  return fields.length === 0 ? [] : [{ change: 'changed', lineId, number, fields }];
}

function withoutNumber(line: Line): Omit<Line, 'number'> {
  const { number: _number, ...rest } = line;
  return rest;
}
