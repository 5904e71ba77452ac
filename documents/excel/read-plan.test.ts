import { readFile } from 'node:fs/promises';
import type { CellValue } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { editedWorkbook, findingsIn, read, type Sheets, smallPlan } from './edited-workbook.fixture.ts';

const plan = 'Kế hoạch';
const withCell = (sheet: string, address: string, value: CellValue) =>
  editedWorkbook((sheets) => {
    sheets(sheet).getCell(address).value = value;
  });
const demo = (name: string) => readFile(new URL(`../../demo/${name}`, import.meta.url));

describe('readPlan finds a fault at its cell', () => {
  test.each<[sheet: string, address: string, value: CellValue, finding: string]>([
    [plan, 'B7', null, `${plan}!B7 required`],
    [plan, 'A8', 1, `${plan}!A8 number_twice`],
    [plan, 'C7', 'Tin học', `${plan}!C7 choice_unknown`],
    [plan, 'F7', 1.5, `${plan}!F7 whole_number_expected`],
    [plan, 'F7', true, `${plan}!F7 number_expected`],
    [plan, 'H7', -1, `${plan}!H7 out_of_range`],
    [plan, 'K7', 'x'.repeat(2_001), `${plan}!K7 text_too_long`],
    [plan, 'L7', '10.000', `${plan}!L7 number_expected`],
    [plan, 'L7', -10, `${plan}!L7 negative_amount`],
    [plan, 'L7', 10.0000001, `${plan}!L7 not_whole_dong`],
    [plan, 'L7', 9e9, `${plan}!L7 amount_too_large`],
    [plan, 'L7', { formula: 'L8+1' }, `${plan}!L7 formula_without_result`],
    [plan, 'L7', { error: '#REF!' }, `${plan}!L7 cell_error`],
    [plan, 'L7', { formula: 'L8/0', result: { error: '#DIV/0!' } }, `${plan}!L7 cell_error`],
    [plan, 'M7', 'Ngân sách huyện: 6', `${plan}!M7 source_unknown`],
    [plan, 'M7', 'Ngân sách tỉnh: 6; Ngân sách tỉnh: 4', `${plan}!M7 source_twice`],
    [plan, 'M7', 'Ngân sách tỉnh: 6.0; Nguồn của đơn vị: 4', `${plan}!M7 source_amount_unreadable`],
    [plan, 'M7', 'Ngân sách tỉnh', ''],
    [plan, 'L5', 'Đơn vị tính: USD', `${plan}!L5 money_unit_unknown`],
    [plan, 'K5', 'ĐVT: đồng', `${plan}!L5 money_units_differ`],
    [plan, 'L5', null, `${plan} money_unit_missing`],
    [plan, 'C2', null, `${plan} title_missing`],
    [plan, 'C3', 1927, `${plan}!C3 out_of_range`],
    [plan, 'B10', 'Tổng số tiền', `${plan}!A10 required`],
    [plan, 'B15', 'Ngân sách huyện', `${plan}!B15 source_unknown`],
    [plan, 'I6', 'Kỳ', `${plan}!6 column_missing`],
    [plan, 'I6', 'Ghi chú', `${plan}!N6 column_twice`],
    ['Dự toán', 'A3', 9, 'Dự toán!A3 line_unknown'],
    ['Dự toán', 'E1', null, 'Dự toán'],
    ['Dự toán', 'G1', null, 'Dự toán money_unit_missing'],
    ['Học bổng', 'B3', null, 'Học bổng!B3 required'],
    ['Thiết bị', 'G3', 6, 'Thiết bị!G3 out_of_range'],
    ['Thiết bị', 'A3', 2, 'Thiết bị!A3 details_of_two_kinds'],
  ])('%s %s %j: %s', async (sheet, address, value, finding) => {
    const findings = await findingsIn(await withCell(sheet, address, value));
    if (finding === '' || finding === sheet) expect(findings).toEqual([]);
    else expect(findings).toContain(finding);
  });

  test('tells all of them at once, sheet by sheet, and gives nothing of the draft', async () => {
    const result = await read(await demo('ke-hoach-2027-loi.xlsx'));
    expect(result).not.toHaveProperty('draft');
    const findings = await findingsIn(await demo('ke-hoach-2027-loi.xlsx'));
    expect(findings).toEqual([
      'Kế hoạch!A8 number_twice',
      'Kế hoạch!C9 choice_unknown',
      'Kế hoạch!F10 whole_number_expected',
      'Kế hoạch!I11 required',
      'Kế hoạch!L12 number_expected',
      'Kế hoạch!L13 not_whole_dong',
      'Kế hoạch!M14 source_unknown',
      'Kế hoạch!L15 formula_without_result',
      'Dự toán!A4 line_unknown',
      'Dự toán!B5 choice_unknown',
      'Dự toán!E6 negative_amount',
      'Dự toán!A7 line_unknown',
      'Học bổng!B3 required',
      'Học bổng!G4 number_expected',
      'Thiết bị!G3 out_of_range',
      'Thiết bị!A4 details_twice',
    ]);
  });

  test('refuses a plan that states no money unit, for that reason alone', async () => {
    expect(await findingsIn(await demo('ke-hoach-khong-don-vi-tinh.xlsx'))).toEqual([
      `${plan} money_unit_missing`,
    ]);
  });

  test('passes over no filled sheet or column that it does not know', async () => {
    const file = await editedWorkbook((sheets, workbook) => {
      workbook.addWorksheet('Dự toán 2').getCell('A1').value = 'thêm';
      workbook.addWorksheet('Sheet2');
      sheets(plan).getCell('O6').value = 'Người phụ trách';
    });
    expect(await findingsIn(file)).toEqual([`${plan}!O6 column_unknown`, 'Dự toán 2 sheet_unknown']);
  });
});

describe('readPlan reads what people make of the form', () => {
  const reads = async (edit: (sheets: Sheets) => void) =>
    expect(await read(await editedWorkbook(edit))).toMatchObject({ draft: smallPlan });

  test('columns in another order, headings in capitals, without marks or decomposed', () =>
    reads((sheets) => {
      const sheet = sheets(plan);
      for (let row = 6; row <= 9; row++) {
        const [left, right] = [sheet.getCell(row, 2), sheet.getCell(row, 11)];
        [left.value, right.value] = [right.value, left.value];
      }
      sheet.getCell('K6').value = ' NOI  DUNG / chuong trinh';
      sheet.getCell('B6').value = 'Đơn vị thực hiện'.normalize('NFD');
    }));

  test('formulas with the result that the spreadsheet showed', () =>
    reads((sheets) => {
      sheets(plan).getCell('L10').value = { formula: 'SUM(L7:L9)', result: 30.000000000000004 };
      sheets(plan).getCell('A8').value = { formula: 'A7+1', result: 2 };
      sheets('Dự toán').getCell('A9').value = { formula: 'IF(B9="","",1)' };
    }));

  test('section rows, empty rows and signatures below the table', () =>
    reads((sheets) => {
      const sheet = sheets(plan);
      sheet.insertRow(7, ['I', 'Đào tạo, bồi dưỡng']);
      sheet.insertRow(9, []);
      sheet.getCell('L30').value = null;
      sheet.getCell('B32').value = 'TM. ỦY BAN NHÂN DÂN';
    }));

  test('a section row that holds more than a heading is a line with a fault', async () => {
    const file = await editedWorkbook((sheets) => {
      sheets(plan).insertRow(7, ['I', 'Đào tạo, bồi dưỡng', 'Chuyển đổi số']);
    });
    expect(await findingsIn(file)).toContain(`${plan}!A7 number_expected`);
  });

  test('a printed heading without labels', async () => {
    const file = await editedWorkbook((sheets) => {
      const sheet = sheets(plan);
      for (let row = 1; row <= 4; row++) sheet.unMergeCells(row, 3, row, 14);
      for (let row = 1; row <= 4; row++) sheet.getRow(row).values = [];
      sheet.getCell('A1').value = 'ỦY BAN NHÂN DÂN XÃ HỒNG THÁI';
      sheet.getCell('A2').value = 'KẾ HOẠCH ĐÀO TẠO, BỒI DƯỠNG NĂM 2027';
      sheet.getCell('A3').value = 'Căn cứ Nghị định 171/2025/NĐ-CP;';
      sheet.getCell('L5').value = 'Đơn vị: triệu đồng';
    });
    expect(await read(file)).toMatchObject({
      draft: {
        title: 'KẾ HOẠCH ĐÀO TẠO, BỒI DƯỠNG NĂM 2027',
        year: 2027,
        basis: 'Căn cứ Nghị định 171/2025/NĐ-CP;',
        total: 30_000_000,
      },
      moneyUnit: 'million',
    });
  });

  test('the demo plan, with its scholarships and equipment requests', async () => {
    const result = await read(await demo('ke-hoach-2027.xlsx'));
    expect(result).toMatchObject({ draft: { total: 817_050_000 }, moneyUnit: 'million' });
  });
});
