import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyContent, countedIds } from './any-content.fixture.ts';
import { moneyUnits } from './money-unit.ts';
import { readPlan } from './read-plan.ts';
import { writePlan } from './write-plan.ts';

const [sample] = fc.sample(anyContent(), { numRuns: 1, seed: 7 });
if (sample === undefined) throw new Error('no sample');

describe('writePlan', () => {
  test('writes what readPlan reads back unchanged, in any money unit', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyContent(1e14), fc.constantFrom(...moneyUnits), async (content, moneyUnit) => {
        const file = await writePlan(content, { unitName: 'UBND xã Hồng Thái', moneyUnit });
        const read = await readPlan(file, countedIds());
        expect(read).toEqual({ draft: content, unitName: 'UBND xã Hồng Thái', moneyUnit });
      }),
      { numRuns: 40 },
    );
  });

  test('keeps amounts of sixteen digits exact in đồng', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyContent(), async (content) => {
        const read = await readPlan(await writePlan(content, { unitName: '' }), countedIds());
        expect(read).toMatchObject({ draft: content });
      }),
      { numRuns: 15 },
    );
  });

  test('gives the same bytes for the same plan', async () => {
    const [one, other] = [
      await writePlan(sample, { unitName: 'A' }),
      await writePlan(sample, { unitName: 'A' }),
    ];
    expect(one.equals(other)).toBe(true);
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '%x', '|cmd'])(
    'never lets %j begin a cell',
    async (text) => {
      const workbook = new exceljs.Workbook();
      const file = await writePlan({ ...sample, title: text, basis: text }, { unitName: text });
      await workbook.xlsx.load(new Uint8Array(file).buffer);
      const begins: string[] = [];
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell(({ value }) => {
            if (typeof value === 'string') begins.push(value.charAt(0));
          }),
        ),
      );
      expect(workbook.worksheets[0]?.getCell('C2').value).toBe(`'${text}`);
      expect(begins.filter((letter) => '=+-@%|'.includes(letter))).toEqual([]);
    },
  );
});
