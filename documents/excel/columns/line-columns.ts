import type { Line } from '../../../domain/content/content.ts';
import { choiceCell } from '../cells/choice-cell.ts';
import { moneyCell } from '../cells/money-cell.ts';
import { shareOf, sourcesCell } from '../cells/sources-cell.ts';
import { wholeCell } from '../cells/whole-cell.ts';
import { audienceChoices, formChoices, groupChoices, quarterChoices } from '../choices.ts';
import { columnsOf } from '../column.ts';
import { numberColumn, optionalText, text } from './shared-columns.ts';

const line = columnsOf<Line>();
const count = (max: number) => ({ cell: wholeCell(0, max), mayBeEmpty: true, width: 11 });

export const lineColumns = {
  number: line({ ...numberColumn, of: (row) => row.number, guidance: 'Số thứ tự, không trùng nhau' }),
  programme: line({
    heading: 'Nội dung/chương trình',
    also: ['Nội dung', 'Tên chương trình'],
    cell: text,
    of: (row) => row.programme,
    width: 46,
    guidance: 'Tên lớp, khóa học hoặc đề nghị',
  }),
  group: line({
    heading: 'Nhóm nội dung',
    cell: choiceCell(groupChoices),
    of: (row) => row.group,
    width: 26,
    guidance: 'Chọn theo Nghị định 171/2025/NĐ-CP',
  }),
  audience: line({
    heading: 'Đối tượng',
    cell: choiceCell(audienceChoices),
    of: (row) => row.audience,
    width: 20,
    guidance: 'Chọn',
  }),
  form: line({
    heading: 'Hình thức',
    cell: choiceCell(formChoices),
    of: (row) => row.form,
    width: 16,
    guidance: 'Chọn; có khóa trực tuyến thì ưu tiên trực tuyến',
  }),
  classes: line({ heading: 'Số lớp', ...count(10_000), of: (row) => row.classes, guidance: 'Số nguyên' }),
  traineesPerClass: line({
    heading: 'Số học viên/lớp',
    also: ['Số học viên', 'Học viên/lớp'],
    ...count(1_000_000),
    of: (row) => row.traineesPerClass,
    guidance: 'Số nguyên',
  }),
  days: line({ heading: 'Số ngày', ...count(2_000), of: (row) => row.days, guidance: 'Số ngày của một lớp' }),
  quarter: line({
    heading: 'Thời gian (quý)',
    also: ['Thời gian', 'Quý'],
    cell: choiceCell(quarterChoices),
    of: (row) => row.quarter,
    width: 11,
    guidance: 'Chọn quý bắt đầu',
  }),
  place: line({
    heading: 'Địa điểm',
    cell: text,
    mayBeEmpty: true,
    of: (row) => row.place,
    width: 22,
    guidance: 'Nơi tổ chức',
  }),
  provider: line({
    heading: 'Đơn vị thực hiện',
    cell: text,
    mayBeEmpty: true,
    of: (row) => row.provider,
    width: 24,
    guidance: 'Cơ sở đào tạo, đơn vị phối hợp',
  }),
  amount: line({
    heading: 'Kinh phí',
    also: ['Kinh phí thực hiện', 'Dự toán kinh phí'],
    cell: moneyCell,
    of: (row) => row.amount,
    width: 16,
    guidance: 'Ghi số, theo đơn vị tính ở trên',
  }),
  sources: line({
    heading: 'Nguồn kinh phí',
    also: ['Nguồn'],
    cell: sourcesCell,
    mayBeEmpty: true,
    width: 30,
    of: (row) => shareOf(row.amount, row.sources),
    guidance: 'Một nguồn, hoặc chia: Ngân sách tỉnh: 100; Nguồn của đơn vị: 20',
  }),
  note: line({
    heading: 'Ghi chú',
    ...optionalText,
    of: (row) => row.note,
    width: 30,
    guidance: 'Có thể để trống',
  }),
} as const;
