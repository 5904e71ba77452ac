import type { Cell, Workbook } from 'exceljs';
import type { WritableColumn } from '../column.ts';
import { lineColumns } from '../columns/line-columns.ts';
import { sheets } from '../columns.ts';
import { moneyUnits, statementOf } from '../money-unit.ts';
import { addLists, type ChoiceList, offerFrom } from './choice-lists.ts';

const unitList: ChoiceList = { heading: 'Đơn vị tính', options: moneyUnits.map(statementOf) };
const columns: readonly WritableColumn<never>[] = Object.values(sheets).flatMap((sheet) =>
  Object.values(sheet.columns),
);
const lists: readonly ChoiceList[] = [
  unitList,
  ...columns.flatMap(({ heading, cell: { options } }) =>
    options === undefined ? [] : [{ heading, options }],
  ),
];

export const addListSheet = (workbook: Workbook): void => addLists(workbook, lists);

/** Lets a cell be filled from its column's list. Funding may also be split by hand, so there the list only suggests. */
export const offerList = (cell: Cell, heading: string): void =>
  offerFrom(lists, cell, heading, heading === lineColumns.sources.heading);

export const offerUnits = (cell: Cell): void => offerList(cell, unitList.heading);
