import type { GivenFile } from './grids-in.ts';

/** A CSV file as somebody types it, its lines with semicolons. */
export const csv = (name: string, ...lines: readonly string[]): GivenFile => ({
  name: `${name}.csv`,
  bytes: Buffer.from(lines.join('\r\n')),
});

export const unitsCsv = (...lines: readonly string[]) =>
  csv('Đơn vị', 'Mã đơn vị;Tên đơn vị;Cấp;Mã đơn vị cấp trên;Từ ngày;Đến hết ngày', ...lines);
export const peopleCsv = (...lines: readonly string[]) =>
  csv('Nhân sự', 'Mã cán bộ;Họ và tên;Email;Ngôn ngữ;Đang công tác', ...lines);
export const positionsCsv = (...lines: readonly string[]) =>
  csv('Chức vụ', 'Mã cán bộ;Email;Mã đơn vị;Vai trò;Từ ngày;Đến hết ngày', ...lines);
