import type { Role } from '../../domain/roles.ts';
import { choiceCell } from '../excel/cells/choice-cell.ts';
import { columnsOf } from '../excel/column.ts';
import { codeCell, dayCell, emailCell, nameCell, optional } from './cells.ts';
import { activeChoices, languageChoices, levelChoices, roleChoices } from './choices.ts';

/** A row of the sheet of units; `to` is the last day on which it is there. */
export type UnitRow = {
  readonly code: string;
  readonly name: string;
  readonly level: (typeof levelChoices.keys)[number];
  readonly parent: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type PersonRow = {
  readonly staffCode: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: (typeof languageChoices.keys)[number] | null;
  readonly active: (typeof activeChoices.keys)[number] | null;
};

/** Who holds which role where; staff code or address says who. */
export type PositionRow = {
  readonly staffCode: string | null;
  readonly email: string | null;
  readonly unit: string;
  readonly role: Role;
  readonly from: string;
  readonly to: string | null;
};

const unit = columnsOf<UnitRow>();
const person = columnsOf<PersonRow>();
const position = columnsOf<PositionRow>();

const left = { mayBeEmpty: true, mayBeMissing: true } as const;
const unitCode = {
  heading: 'Mã đơn vị',
  also: ['Unit code', 'Code', 'Unit'],
  cell: codeCell,
  width: 14,
  guidance: 'Mỗi đơn vị một mã, ví dụ: SNV',
} as const;
const staffCode = {
  heading: 'Mã cán bộ',
  also: ['Mã nhân sự', 'Mã công chức', 'Staff code'],
  cell: optional(codeCell),
  ...left,
  width: 14,
  guidance: 'Mã trong hồ sơ cán bộ, nếu có',
} as const;
const email = { heading: 'Email', also: ['Thư điện tử', 'E-mail', 'Mail'], width: 34 } as const;
const from = { heading: 'Từ ngày', also: ['Ngày bắt đầu', 'From', 'Valid from'], width: 14 } as const;
const to = {
  heading: 'Đến hết ngày',
  also: ['Đến ngày', 'Ngày kết thúc', 'To', 'Last day', 'Until'],
  cell: optional(dayCell),
  ...left,
  width: 14,
  guidance: 'Ngày cuối cùng; để trống nếu không có thời hạn',
} as const;

export const unitColumns = {
  code: unit({ ...unitCode, of: (row) => row.code }),
  name: unit({
    heading: 'Tên đơn vị',
    also: ['Unit name', 'Name'],
    cell: nameCell,
    of: (row) => row.name,
    width: 44,
    guidance: 'Tên đầy đủ',
  }),
  level: unit({
    heading: 'Cấp',
    also: ['Cấp đơn vị', 'Level'],
    cell: choiceCell(levelChoices),
    of: (row) => row.level,
    width: 24,
    guidance: 'Chọn trong danh sách',
  }),
  parent: unit({
    heading: 'Mã đơn vị cấp trên',
    also: ['Trực thuộc', 'Đơn vị cấp trên', 'Parent code', 'Parent'],
    cell: optional(codeCell),
    of: (row) => row.parent,
    mayBeEmpty: true,
    width: 18,
    guidance: 'Để trống ở đơn vị cao nhất',
  }),
  from: unit({
    ...from,
    ...left,
    cell: optional(dayCell),
    of: (row) => row.from,
    guidance: 'Ngày thành lập, ví dụ: 01/07/2025',
  }),
  to: unit({ ...to, of: (row) => row.to }),
} as const;

export const personColumns = {
  staffCode: person({ ...staffCode, of: (row) => row.staffCode }),
  name: person({
    heading: 'Họ và tên',
    also: ['Họ tên', 'Full name', 'Name'],
    cell: nameCell,
    of: (row) => row.name,
    width: 30,
    guidance: 'Họ và tên đầy đủ',
  }),
  email: person({ ...email, cell: emailCell, of: (row) => row.email, guidance: 'Mỗi người một địa chỉ' }),
  language: person({
    heading: 'Ngôn ngữ',
    also: ['Language'],
    cell: optional(choiceCell(languageChoices)),
    of: (row) => row.language,
    ...left,
    width: 14,
    guidance: 'Để trống: Tiếng Việt',
  }),
  active: person({
    heading: 'Đang công tác',
    also: ['Hoạt động', 'Đang hoạt động', 'Active'],
    cell: optional(choiceCell(activeChoices)),
    of: (row) => row.active,
    ...left,
    width: 14,
    guidance: 'Có hoặc Không; để trống: giữ nguyên, người mới là Có',
  }),
} as const;

export const positionColumns = {
  staffCode: position({ ...staffCode, of: (row) => row.staffCode }),
  email: position({
    ...email,
    cell: optional(emailCell),
    of: (row) => row.email,
    ...left,
    guidance: 'Cần mã cán bộ hoặc email',
  }),
  unit: position({ ...unitCode, of: (row) => row.unit }),
  role: position({
    heading: 'Vai trò',
    also: ['Chức vụ', 'Role'],
    cell: choiceCell(roleChoices),
    of: (row) => row.role,
    width: 34,
    guidance: 'Chọn trong danh sách',
  }),
  from: position({ ...from, cell: dayCell, of: (row) => row.from, guidance: 'Ví dụ: 01/07/2025' }),
  to: position({ ...to, of: (row) => row.to }),
} as const;
