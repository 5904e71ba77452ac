import type { Cell, Workbook } from 'exceljs';
import { listSheetName } from '../columns.ts';
import { letterOf } from '../grid.ts';
import { headingStyle, plainStyle } from './styles.ts';

/** The words that the cells below a heading may hold. */
export type ChoiceList = { readonly heading: string; readonly options: readonly string[] };

/** Adds the last sheet of a workbook: the words that its drop-down lists offer. */
export function addLists(workbook: Workbook, lists: readonly ChoiceList[]): void {
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

/** Lets a cell be filled from the list of its column; `onlySuggests`: anything else may be typed, too. */
export function offerFrom(
  lists: readonly ChoiceList[],
  cell: Cell,
  heading: string,
  onlySuggests = false,
): void {
  const index = lists.findIndex((list) => list.heading === heading);
  const list = lists[index];
  if (list === undefined) return;
  const letter = letterOf(index + 1);
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: !onlySuggests,
    errorTitle: heading,
    error: `Chọn một mục trong danh sách (trang ${listSheetName}).`,
    formulae: [`'${listSheetName}'!$${letter}$2:$${letter}$${list.options.length + 1}`],
  };
}
