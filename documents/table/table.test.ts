import { Workbook } from 'exceljs';
import { expect, test } from 'vitest';
import type { Table } from './table.ts';
import { tableFile } from './table-file.ts';

const table: Table = {
  name: 'Danh sách: chậm/muộn',
  columns: [
    { heading: 'Đơn vị', as: 'text' },
    { heading: 'Giá trị', as: 'whole' },
    { heading: 'Từ', as: 'instant' },
  ],
  rows: [
    ['UBND xã "Hồng Thái"', 1_250_000_000, new Date('2026-11-02T02:00:00Z')],
    ['=HYPERLINK("http://x")', null, null],
  ],
};

test('as CSV a list keeps its signs, and no cell becomes a formula', async () => {
  const { bytes, mediaType } = await tableFile(table, 'csv');
  expect(mediaType).toContain('text/csv');
  expect(Buffer.from(bytes).toString()).toBe(
    '\u{FEFF}"Đơn vị","Giá trị","Từ"\r\n"UBND xã ""Hồng Thái""",1250000000,"2026-11-02 09:00"\r\n"\'=HYPERLINK(""http://x"")",,\r\n',
  );
});

test('as a workbook it holds numbers that can be summed up and texts that are texts', async () => {
  const { bytes } = await tableFile(table, 'xlsx');
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getRow(1).getCell(1).value).toBe('Đơn vị');
  expect(sheet?.getRow(2).getCell(2).value).toBe(1_250_000_000);
  expect(sheet?.getRow(3).getCell(1).value).toBe('=HYPERLINK("http://x")');
});
