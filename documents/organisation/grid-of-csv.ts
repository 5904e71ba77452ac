import { CsvError, parse } from 'csv-parse/sync';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import type { CellContent, Grid } from '../excel/grid.ts';
import { organisationLimits } from './limits.ts';

const separators = [';', '\t', ','] as const;

/** A CSV file as the grid that a spreadsheet would show; whatever stands in a cell is text. */
export function gridOfCsv(
  name: string,
  bytes: Uint8Array,
): { readonly grid: Grid } | { readonly findings: readonly CellFinding[] } {
  const refused = (code: CellFinding['code'], params: CellFinding['params'] = {}) => ({
    findings: [{ sheet: name, code, params }],
  });
  const text = textOf(bytes);
  if (text === null) return refused('csv_not_unicode');
  try {
    const records = parse(text, { bom: true, delimiter: separatorOf(text), relaxColumnCount: true });
    const rows = records.flatMap((record, index) => {
      const cells = cellsOf(record);
      return cells.size === 0 ? [] : [{ number: index + 1, cells }];
    });
    const limit = organisationLimits.rowsPerSheet;
    return rows.length > limit ? refused('too_many_rows', { limit }) : { grid: { name, rows } };
  } catch (error) {
    if (error instanceof CsvError) return refused('csv_unreadable', { line: Number(error.lines ?? 0) });
    throw error;
  }
}

/** UTF-8, or the UTF-16 that Excel calls Unicode text; other code pages lose Vietnamese letters, so they are refused. */
function textOf(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** The sign that parts the first line that is not empty, whatever stands in quotes. */
function separatorOf(text: string): string {
  const [first = ''] = text.match(/^.*\S.*$/m) ?? [];
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return separators.toSorted((left, right) => count(right) - count(left))[0] ?? ',';
}

const cellsOf = (record: readonly string[]): ReadonlyMap<number, CellContent> =>
  new Map(
    record.flatMap((value, index) =>
      value.trim() === '' ? [] : [[index + 1, { is: 'text', value }] as const],
    ),
  );
