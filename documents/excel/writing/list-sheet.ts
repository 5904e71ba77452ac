import type { Cell, Workbook } from 'exceljs';
import type { WritableColumn } from '../column.ts';
import { lineColumns } from '../columns/line-columns.ts';
import { listSheetName, sheets } from '../columns.ts';
import { letterOf } from '../grid.ts';
import { moneyUnits, statementOf } from '../money-unit.ts';
import { headingStyle, plainStyle } from './styles.ts';

type Listed = { readonly heading: string; readonly options: readonly string[] };

const unitList: Listed = { heading: 'Đơn vị tính', options: moneyUnits.map(statementOf) };
const columns: readonly WritableColumn<never>[] = Object.values(sheets).flatMap((sheet) =>
  Object.values(sheet.columns),
);
const lists: readonly Listed[] = [
  unitList,
  ...columns.flatMap(({ heading, cell: { options } }) =>
    options === undefined ? [] : [{ heading, options }],
  ),
];

/** The last sheet: the words that the drop-down lists offer. */
export function addListSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(listSheetName);
  for (const [index, { heading, options }] of lists.entries()) {
    const column = index + 1;
    sheet.getColumn(column).width = 34;
    for (const [below, text] of [heading, ...options].entries()) {
      const cell = sheet.getCell(below + 1, column);
      cell.value = text;
      cell.style = below === 0 ? headingStyle : plainStyle;
    }
  }
}

/** Lets a cell be filled from its column's list. Funding may also be split by hand, so there the list only suggests. */
export function offerList(cell: Cell, heading: string): void {
  const index = lists.findIndex((list) => list.heading === heading);
  const list = lists[index];
  if (list === undefined) return;
  const letter = letterOf(index + 1);
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: heading !== lineColumns.sources.heading,
    errorTitle: heading,
    error: `Chọn một mục trong danh sách (trang ${listSheetName}).`,
    formulae: [`'${listSheetName}'!$${letter}$2:$${letter}$${list.options.length + 1}`],
  };
}

export const offerUnits = (cell: Cell): void => offerList(cell, unitList.heading);
