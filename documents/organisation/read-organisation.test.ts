import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { csv, peopleCsv, positionsCsv, unitsCsv } from './given-file.fixture.ts';
import type { GivenFile } from './grids-in.ts';
import { readOrganisation } from './read-organisation.ts';
import { blankOrganisation, writeOrganisation } from './write-organisation.ts';

const faultsIn = async (...files: readonly GivenFile[]) =>
  (await readOrganisation(files))
    .faults()
    .map(({ sheet, row, column, code }) => `${sheet ?? ''}!${column ?? ''}${row ?? ''} ${code}`);

const unitsIn = async (...files: readonly GivenFile[]) => {
  const read = await readOrganisation(files);
  expect(read.faults()).toEqual([]);
  return read.units?.map(({ values }) => values);
};

const hongThai = {
  code: 'XHT',
  name: 'UBND xã Hồng Thái',
  level: 'commune',
  parent: 'UBND',
  from: '2025-07-01',
  to: null,
} as const;

describe('a CSV file is read as people export it', () => {
  const line = 'XHT;UBND xã Hồng Thái;Cấp xã;UBND;01/07/2025;';
  const plain = Buffer.from(unitsCsv(line).bytes).toString();
  test.each<[what: string, bytes: Buffer]>([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${plain}`)],
    ['the UTF-16 of Excel', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['commas', Buffer.from(plain.replaceAll(';', ','))],
    ['tabs', Buffer.from(plain.replaceAll(';', '\t'))],
    ['quotes with a comma within', Buffer.from(plain.replace('UBND xã Hồng Thái', '"UBND xã Hồng Thái"'))],
    ['decomposed letters', Buffer.from(plain.normalize('NFD'))],
  ])('%s', async (_what, bytes) => {
    expect(await unitsIn({ name: 'Đơn vị.csv', bytes })).toEqual([hongThai]);
  });

  test('English headings in another order, ISO dates and keys, under any file name', async () => {
    const file = csv(
      'export-2026',
      'Level,Name,Unit code,From,Parent',
      'commune,UBND xã Hồng Thái,XHT,2025-07-01,UBND',
    );
    expect(await unitsIn(file)).toEqual([hongThai]);
  });

  test('one file for each sheet', async () => {
    const read = await readOrganisation([
      unitsCsv(line),
      peopleCsv('CB1;Lý A Páo;Pao@Example.org;;'),
      positionsCsv('CB1;;XHT;Thủ trưởng đơn vị;1/7/2025;30/06/2030'),
    ]);
    expect(read.faults()).toEqual([]);
    expect(read.people?.[0]?.values).toMatchObject({
      email: 'pao@example.org',
      language: null,
      active: null,
    });
    expect(read.positions?.[0]?.values).toMatchObject({
      role: 'unit-head',
      from: '2025-07-01',
      to: '2030-06-30',
    });
  });
});

describe('every fault is told at its cell, all at once', () => {
  test('of all sheets', async () => {
    expect(
      await faultsIn(
        unitsCsv('XHT;;Cấp thôn;UBND;31/02/2026;', ';Xã;Cấp xã;UBND;;'),
        peopleCsv('CB1;Lý A Páo;pao.example.org;Tiếng Pháp;'),
        positionsCsv(';;XHT;Vua;2025;'),
      ),
    ).toEqual([
      'Đơn vị!B2 required',
      'Đơn vị!C2 choice_unknown',
      'Đơn vị!E2 date_expected',
      'Đơn vị!A3 required',
      'Nhân sự!C2 email_malformed',
      'Nhân sự!D2 choice_unknown',
      'Chức vụ!D2 choice_unknown',
      'Chức vụ!E2 date_expected',
    ]);
  });

  test.each<[what: string, file: GivenFile, faults: readonly string[]]>([
    [
      'an unknown column, and one that is missing',
      csv('Nhân sự', 'Họ và tên;Mã cán bộ;Ngôn ngữ;Lương', 'Lý A Páo;CB1;;9'),
      ['Nhân sự!1 column_missing', 'Nhân sự!D1 column_unknown'],
    ],
    [
      'a code page that loses letters',
      { name: 'a.csv', bytes: Buffer.from([0x54, 0xea, 0x6e]) },
      ['a! csv_not_unicode'],
    ],
    ['a quote that is not closed', csv('a', 'Mã đơn vị;Cấp', '"XHT;1'), ['a! csv_unreadable']],
    ['something else', csv('Sổ tay', 'abc', 'def'), ['Sổ tay! sheet_unknown']],
    ['nothing', csv('Đơn vị', ''), ['! nothing_to_import']],
  ])('%s', async (_what, file, faults) => {
    expect(await faultsIn(file)).toEqual(faults);
  });
});

describe('the workbook', () => {
  test('what is written is read back unchanged', async () => {
    const person = {
      staffCode: '007',
      name: '=Lý',
      email: 'a@example.org',
      language: 'en',
      active: 'no',
    } as const;
    const position = {
      staffCode: '007',
      email: 'a@example.org',
      unit: 'XHT',
      role: 'chair',
      from: '2026-01-02',
      to: '2026-12-31',
    } as const;
    const bytes = await writeOrganisation({ units: [hongThai], people: [person], positions: [position] });
    const read = await readOrganisation([{ name: 'a.xlsx', bytes }]);
    expect(read.faults()).toEqual([]);
    expect(
      [read.units, read.people, read.positions].map((rows) => rows?.map(({ values }) => values)),
    ).toEqual([[hongThai], [person], [position]]);
  });

  test('the empty form, filled in below its guidance with dates of the spreadsheet, is read', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await blankOrganisation()).buffer);
    const row = workbook.getWorksheet('Đơn vị')?.getRow(3);
    if (row === undefined) throw new Error('no sheet');
    row.values = ['XHT', 'UBND xã Hồng Thái', 'Cấp xã', 'UBND', new Date(Date.UTC(2025, 6, 1))];
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await unitsIn({ name: 'a.xlsx', bytes })).toEqual([hongThai]);
  });
});
