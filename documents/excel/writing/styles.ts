import type { Style } from 'exceljs';
import type { CellKind } from '../cells/cell-kind.ts';
import type { MoneyUnit } from '../money-unit.ts';

const font = { name: 'Times New Roman', size: 12 } as const;
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin } as const;

export const plainStyle: Partial<Style> = {
  font,
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
};
export const labelStyle: Partial<Style> = { font: { ...font, bold: true }, alignment: { vertical: 'top' } };
export const unitStyle: Partial<Style> = {
  font: { ...font, italic: true },
  alignment: { horizontal: 'right' },
};
export const headingStyle: Partial<Style> = {
  font: { ...font, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } },
};
export const guidanceStyle: Partial<Style> = {
  font: { ...font, size: 10, italic: true, color: { argb: 'FF666666' } },
  alignment: { vertical: 'top', wrapText: true },
  border,
};

/** How a cell of the table looks; texts are formatted as text, so that editing them never makes a formula. */
export function cellStyle(looks: CellKind<never>['looks'], unit: MoneyUnit): Partial<Style> {
  const numFmt = { text: '@', number: '0', money: unit === 'dong' ? '#,##0' : '#,##0.0#####' }[looks];
  const horizontal = looks === 'text' ? 'left' : 'right';
  return { font, border, numFmt, alignment: { horizontal, vertical: 'top', wrapText: looks === 'text' } };
}
