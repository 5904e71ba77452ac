import type { Workbook, Worksheet } from 'exceljs';
import { fundingSources } from '../../../domain/money/funding-source.ts';
import { toCellText } from '../cell-text.ts';
import { moneyCell } from '../cells/money-cell.ts';
import { labelOf, sourceChoices } from '../choices.ts';
import { labels, sheets } from '../columns.ts';
import { statementOf } from '../money-unit.ts';
import { offerList, offerUnits } from './list-sheet.ts';
import type { PlanToWrite } from './plan-to-write.ts';
import { cellStyle, labelStyle, plainStyle, unitStyle } from './styles.ts';
import { writeTable } from './table-of-rows.ts';

const columns = Object.values(sheets.plan.columns);
const valueAt = 3;
const programmeAt = 2;
const amountAt = columns.indexOf(sheets.plan.columns.amount) + 1;
const lettersPerRow = 150;
const rowHeight = 16;

export function addPlanSheet(workbook: Workbook, plan: PlanToWrite): void {
  const sheet = workbook.addWorksheet(sheets.plan.name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const { content, moneyUnit } = plan;
  writeLabelled(sheet, 1, labels.unit[0], plan.unitName);
  writeLabelled(sheet, 2, labels.title[0], content?.title ?? '');
  writeLabelled(sheet, 3, labels.year[0], content?.year ?? null);
  writeLabelled(sheet, 4, labels.basis[0], content?.basis ?? '');
  const unit = sheet.getCell(5, amountAt);
  unit.value = statementOf(moneyUnit);
  unit.style = unitStyle;
  offerUnits(unit);
  const rows = content?.lines ?? [];
  const end = writeTable(sheet, 6, {
    columns,
    rows,
    unit: moneyUnit,
    emptyRows: plan.emptyRows,
    offer: offerList,
  });
  writeClosing(sheet, end, plan);
}

function writeClosing(sheet: Worksheet, from: number, { content, moneyUnit }: PlanToWrite): void {
  const writeSum = (row: number, label: string, amount: number | undefined) => {
    sheet.getCell(row, programmeAt).value = label;
    sheet.getCell(row, programmeAt).style = labelStyle;
    sheet.getCell(row, amountAt).value = amount === undefined ? null : moneyCell.write(amount, moneyUnit);
    sheet.getCell(row, amountAt).style = cellStyle('money', moneyUnit);
  };
  writeSum(from, labels.total[0], content?.total);
  writeLabelled(sheet, from + 1, labels.totalInWords[0], content?.totalInWords ?? '');
  sheet.getCell(from + 3, programmeAt).value = labels.funding[0];
  sheet.getCell(from + 3, programmeAt).style = labelStyle;
  for (const [index, source] of fundingSources.entries())
    writeSum(from + 4 + index, labelOf(sourceChoices, source), content?.funding[source]);
}

function writeLabelled(sheet: Worksheet, row: number, label: string, value: string | number | null): void {
  sheet.getCell(row, 1).value = label;
  sheet.getCell(row, 1).style = labelStyle;
  sheet.mergeCells(row, valueAt, row, columns.length);
  const cell = sheet.getCell(row, valueAt);
  cell.value = typeof value === 'string' ? toCellText(value) || null : value;
  cell.style =
    typeof value === 'string'
      ? plainStyle
      : { ...plainStyle, numFmt: '0', alignment: { horizontal: 'left' } };
  const printedRows = String(value ?? '')
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / lettersPerRow)), 0);
  sheet.getRow(row).height = rowHeight * printedRows;
}
