import type { ScholarshipDetails } from '../../../domain/content/content.ts';
import { textCell } from '../cells/text-cell.ts';
import { wholeCell } from '../cells/whole-cell.ts';
import { columnsOf } from '../column.ts';
import { numberColumn, optionalText, title } from './shared-columns.ts';

/** A scholarship's details and the STT of its line. */
export type ScholarshipRow = { readonly line: number; readonly details: ScholarshipDetails };

const scholarship = columnsOf<ScholarshipRow>();

export const scholarshipColumns = {
  line: scholarship({ ...numberColumn, of: (row) => row.line }),
  candidateName: scholarship({
    heading: 'Họ và tên',
    also: ['Họ tên', 'Người được cử đi học'],
    cell: title,
    of: (row) => row.details.candidateName,
    width: 26,
    guidance: 'Người được cử đi học',
  }),
  candidateId: scholarship({
    heading: 'Mã tài khoản',
    ...optionalText,
    cell: textCell(64),
    of: (row) => row.details.candidateId ?? '',
    width: 38,
    guidance: 'Nếu người đó có tài khoản trên hệ thống',
  }),
  degree: scholarship({
    heading: 'Trình độ đào tạo',
    also: ['Trình độ'],
    cell: title,
    of: (row) => row.details.degree,
    width: 26,
    guidance: 'Ví dụ: Thạc sĩ quản lý công',
  }),
  institution: scholarship({
    heading: 'Cơ sở đào tạo',
    cell: title,
    of: (row) => row.details.institution,
    width: 34,
    guidance: 'Tên trường',
  }),
  yearsOfService: scholarship({
    heading: 'Số năm công tác',
    cell: wholeCell(0, 60),
    of: (row) => row.details.yearsOfService,
    width: 12,
    guidance: 'Năm tròn',
  }),
  goodYears: scholarship({
    heading: 'Số năm hoàn thành tốt nhiệm vụ',
    also: ['Số năm hoàn thành tốt'],
    cell: wholeCell(0, 60),
    of: (row) => row.details.goodYears,
    width: 16,
    guidance: 'Liền trước khi cử đi',
  }),
  age: scholarship({
    heading: 'Tuổi',
    cell: wholeCell(16, 99),
    of: (row) => row.details.age,
    width: 8,
    guidance: 'Khi được cử đi lần đầu',
  }),
  studyMonths: scholarship({
    heading: 'Thời gian học (tháng)',
    cell: wholeCell(1, 120),
    of: (row) => row.details.studyMonths,
    width: 14,
    guidance: 'Số tháng',
  }),
  commitmentMonths: scholarship({
    heading: 'Cam kết phục vụ (tháng)',
    cell: wholeCell(0, 600),
    of: (row) => row.details.commitmentMonths,
    width: 14,
    guidance: 'Ít nhất gấp 3 lần thời gian học',
  }),
} as const;
