import type { CellValue, Worksheet } from 'exceljs';
import type { CellContent, Grid, GridRow } from './grid.ts';

/** A worksheet's filled cells; rows without any are left out. */
export function gridOf(sheet: Worksheet): Grid {
  const rows: GridRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = new Map<number, CellContent>();
    row.eachCell((cell, column) => {
      const content = contentOf(cell.value);
      if (content !== null) cells.set(column, content);
    });
    // Formulas copied down past the last line show nothing; such a row is as good as empty.
    if ([...cells.values()].some(({ is }) => is !== 'uncomputed')) rows.push({ number, cells });
  });
  return { name: sheet.name, rows };
}

function contentOf(value: CellValue): CellContent | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { is: 'number', value };
  if (typeof value === 'string') return textContent(value);
  if (typeof value === 'boolean') return { is: 'other' };
  if (value instanceof Date) return { is: 'text', value: dayOf(value) };
  if ('error' in value) return { is: 'error', value: value.error };
  if ('richText' in value) return textContent(value.richText.map(({ text }) => text).join(''));
  if ('text' in value) return textContent(value.text);
  return formulaContent(value.result);
}

/**
 * A formula counts as what the spreadsheet program last showed for it: that is what the drafter saw and sent. We
 * calculate nothing ourselves, so a formula that was never calculated (made by a program, not saved) has no value.
 */
function formulaContent(result: CellValue): CellContent {
  return contentOf(result ?? null) ?? { is: 'uncomputed' };
}

const textContent = (value: string): CellContent | null =>
  value.trim() === '' ? null : { is: 'text', value };

/** A date in a text column, the Vietnamese way; exceljs gives sheet dates as UTC. */
function dayOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(value.getUTCDate())}/${two(value.getUTCMonth() + 1)}/${value.getUTCFullYear()}`;
}
