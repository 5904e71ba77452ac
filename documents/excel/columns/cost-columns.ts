import type { CostItem } from '../../../domain/content/content.ts';
import { choiceCell } from '../cells/choice-cell.ts';
import { moneyCell } from '../cells/money-cell.ts';
import { textCell } from '../cells/text-cell.ts';
import { wholeCell } from '../cells/whole-cell.ts';
import { costChoices } from '../choices.ts';
import { columnsOf } from '../column.ts';
import { numberColumn, optionalText, text } from './shared-columns.ts';

/** A cost item and the STT of its line. */
export type CostRow = { readonly line: number; readonly item: CostItem };

const cost = columnsOf<CostRow>();

export const costColumns = {
  line: cost({ ...numberColumn, of: (row) => row.line }),
  kind: cost({
    heading: 'Khoản chi',
    cell: choiceCell(costChoices),
    of: (row) => row.item.kind,
    width: 24,
    guidance: 'Chọn',
  }),
  description: cost({
    heading: 'Diễn giải',
    cell: text,
    mayBeEmpty: true,
    of: (row) => row.item.description,
    width: 46,
    guidance: 'Chi cho việc gì, cách tính',
  }),
  quantity: cost({
    heading: 'Số lượng',
    cell: wholeCell(1, 1_000_000),
    of: (row) => row.item.quantity,
    width: 11,
    guidance: 'Số nguyên',
  }),
  unitPrice: cost({
    heading: 'Đơn giá',
    cell: moneyCell,
    of: (row) => row.item.unitPrice,
    width: 16,
    guidance: 'Ghi số, theo đơn vị tính ở trên',
  }),
  norm: cost({
    heading: 'Định mức',
    also: ['Mã định mức'],
    ...optionalText,
    cell: textCell(100),
    of: (row) => row.item.norm ?? '',
    width: 20,
    guidance: 'Mã định mức chi, nếu có',
  }),
  overNormReason: cost({
    heading: 'Lý do vượt định mức',
    ...optionalText,
    of: (row) => row.item.overNormReason ?? '',
    width: 40,
    guidance: 'Bắt buộc khi đơn giá vượt định mức',
  }),
} as const;
