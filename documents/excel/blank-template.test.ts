import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { blankTemplate } from './blank-template.ts';
import { sheets } from './columns.ts';
import { findingsIn, read } from './edited-workbook.fixture.ts';

async function filledIn(fill: (plan: exceljs.Worksheet) => void): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await blankTemplate()).buffer);
  const plan = workbook.getWorksheet(sheets.plan.name);
  if (plan === undefined) throw new Error('no plan sheet');
  fill(plan);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('the empty template says what is still missing, and nothing else', async () => {
  const findings = await findingsIn(await blankTemplate());
  expect(findings).toEqual([
    'Kế hoạch title_missing',
    'Kế hoạch year_missing',
    'Kế hoạch no_lines',
    'Kế hoạch!L38 required',
  ]);
});

test('the template, filled in below its guidance, is read', async () => {
  const file = await filledIn((plan) => {
    plan.getCell('C2').value = 'Kế hoạch đào tạo năm 2027';
    plan.getRow(8).values = [
      1,
      'Kỹ năng số',
      'Kỹ năng số',
      'Người dân',
      'Trực tuyến',
      1,
      30,
      2,
      'Quý II',
      '',
      '',
      12.5,
      'Ngân sách tỉnh',
    ];
    plan.getCell('L38').value = 12.5;
    plan.getCell('L41').value = null;
    plan.getCell('L43').value = 12.5;
  });
  expect(await read(file)).toMatchObject({
    draft: {
      year: 2027,
      total: 12_500_000,
      funding: { province: 12_500_000 },
      lines: [{ audience: 'residents' }],
    },
  });
});

test('every column with fixed words offers them in its cells', async () => {
  await filledIn((plan) => {
    for (const [index, column] of Object.values(sheets.plan.columns).entries()) {
      const validation = plan.getCell(8, index + 1).dataValidation;
      expect(validation?.type).toBe(column.cell.options === undefined ? undefined : 'list');
    }
  });
});
