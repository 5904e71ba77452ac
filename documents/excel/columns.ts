import { costColumns } from './columns/cost-columns.ts';
import { equipmentColumns } from './columns/equipment-columns.ts';
import { lineColumns } from './columns/line-columns.ts';
import { scholarshipColumns } from './columns/scholarship-columns.ts';

/** The sheets of a plan workbook with their columns: the one table that reader, writer and template share. */
export const sheets = {
  plan: { name: 'Kế hoạch', columns: lineColumns, hasMoney: true },
  costs: { name: 'Dự toán', columns: costColumns, hasMoney: true },
  scholarships: { name: 'Học bổng', columns: scholarshipColumns, hasMoney: false },
  equipment: { name: 'Thiết bị', columns: equipmentColumns, hasMoney: true },
} as const;

/** The sheet with the words of the drop-down lists; whatever stands in it is not read. */
export const listSheetName = 'Danh mục';

/** The labels around the plan's table. */
export const labels = {
  unit: ['Đơn vị lập kế hoạch', 'Đơn vị'],
  title: ['Tên kế hoạch'],
  year: ['Năm kế hoạch', 'Năm'],
  basis: ['Căn cứ'],
  total: ['Tổng cộng', 'Cộng', 'Tổng', 'Tổng kinh phí'],
  totalInWords: ['Bằng chữ', 'Số tiền bằng chữ', 'Tổng kinh phí bằng chữ'],
  funding: ['Cơ cấu nguồn kinh phí'],
  guidance: ['Hướng dẫn'],
} as const;
