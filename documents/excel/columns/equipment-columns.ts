import type { EquipmentDetails } from '../../../domain/content/content.ts';
import { moneyCell } from '../cells/money-cell.ts';
import { wholeCell } from '../cells/whole-cell.ts';
import { columnsOf } from '../column.ts';
import { numberColumn, text, title } from './shared-columns.ts';

/** An equipment request's details and the STT of its line. */
export type EquipmentRow = { readonly line: number; readonly details: EquipmentDetails };

const equipment = columnsOf<EquipmentRow>();
const mark = { cell: wholeCell(0, 5), width: 12 };

export const equipmentColumns = {
  line: equipment({ ...numberColumn, of: (row) => row.line }),
  item: equipment({
    heading: 'Tên thiết bị',
    also: ['Thiết bị'],
    cell: title,
    of: (row) => row.details.item,
    width: 36,
    guidance: 'Loại thiết bị',
  }),
  quantity: equipment({
    heading: 'Số lượng',
    cell: wholeCell(1, 100_000),
    of: (row) => row.details.quantity,
    width: 11,
    guidance: 'Số nguyên',
  }),
  unitPrice: equipment({
    heading: 'Đơn giá',
    cell: moneyCell,
    of: (row) => row.details.unitPrice,
    width: 16,
    guidance: 'Ghi số, theo đơn vị tính ở trên',
  }),
  users: equipment({
    heading: 'Người sử dụng',
    cell: text,
    of: (row) => row.details.users,
    width: 34,
    guidance: 'Bộ phận, số người',
  }),
  existing: equipment({
    heading: 'Số thiết bị hiện có',
    also: ['Hiện có'],
    cell: wholeCell(0, 100_000),
    of: (row) => row.details.existing,
    width: 12,
    guidance: 'Đang dùng được',
  }),
  need: equipment({
    heading: 'Mức cần thiết (0–5)',
    also: ['Mức cần thiết'],
    ...mark,
    of: (row) => row.details.need,
    guidance: '5 là cần nhất',
  }),
  remoteness: equipment({
    heading: 'Mức độ vùng xa (0–5)',
    also: ['Mức độ vùng xa'],
    ...mark,
    of: (row) => row.details.remoteness,
    guidance: '5 là xa nhất',
  }),
} as const;
