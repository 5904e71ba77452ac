import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from './archive/archive.ts';
import { pack } from './archive/pack.ts';
import { unpack } from './archive/unpack.ts';
import { editedWorkbook, findingsIn } from './edited-workbook.fixture.ts';
import { limits } from './limits.ts';

const sheet1 = 'xl/worksheets/sheet1.xml';
let file: Buffer;
let parts: Archive;

beforeAll(async () => {
  file = await editedWorkbook(() => undefined);
  const unpacked = await unpack(file);
  if ('code' in unpacked) throw new Error(unpacked.code);
  parts = unpacked.archive;
});

const withPart = (name: string, content: string | Buffer) =>
  pack(new Map([...parts, [name, Buffer.from(content)]]));
const changed = (name: string, change: (xml: string) => string) =>
  withPart(name, change(parts.get(name)?.toString() ?? ''));
const inSheet = (added: string) =>
  changed(sheet1, (xml) => xml.replace('</sheetData>', `</sheetData>${added}`));
const inRows = (added: string) =>
  changed(sheet1, (xml) => xml.replace('</sheetData>', `${added}</sheetData>`));

describe('a workbook is refused before exceljs reads it', () => {
  test.each<[what: string, make: () => Buffer, code: string]>([
    ['more than 5 MB', () => Buffer.alloc(limits.fileBytes + 1), 'file_too_large'],
    ['no archive', () => Buffer.from('STT;Nội dung'), 'not_a_workbook'],
    ['an empty file', () => Buffer.alloc(0), 'not_a_workbook'],
    ['an archive of something else', () => pack(new Map([['a.txt', Buffer.from('a')]])), 'not_a_workbook'],
    ['a password or .xls', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'encrypted'],
    ['macros', () => withPart('xl/vbaProject.bin', 'x'), 'macros'],
    [
      '.xlsm renamed',
      () => changed('[Content_Types].xml', (xml) => `${xml}<!-- sheet.macroEnabled.main+xml -->`),
      'macros',
    ],
    ['links to other files', () => withPart('xl/externalLinks/externalLink1.xml', '<a/>'), 'external_links'],
    ['data connections', () => withPart('xl/connections.xml', '<a/>'), 'external_links'],
    [
      'a small file that unpacks to much',
      () => withPart('xl/media/a.png', Buffer.alloc(30 * 1024 ** 2)),
      'unzipped_too_large',
    ],
    [
      'thousands of parts',
      () => pack(new Map(Array.from({ length: 300 }, (_, at) => [`p${at}`, Buffer.alloc(1)] as const))),
      'too_many_entries',
    ],
    [
      'a row number beyond the format',
      () => inRows('<row r="4000000000"><c r="A4000000000"/></row>'),
      'unreadable',
    ],
    ['a row number in disguise', () => inRows('<row r="&#52;000000000"/>'), 'unreadable'],
    ['very many rows', () => inRows('<row r="50"/>'.repeat(10_001)), 'too_many_rows'],
    ['broken XML', () => inSheet('<oops'), 'unreadable'],
    [
      'a string that is not there',
      () => inRows('<row r="60"><c r="A60" t="s"><v>99999</v></c></row>'),
      'unreadable',
    ],
  ])('%s', async (_what, make, code) => {
    expect(await findingsIn(make())).toEqual([code]);
  });

  test('when an entry unpacks to more than the directory declares', async () => {
    const bomb = withPart('xl/media/a.png', Buffer.alloc(15 * 1024 ** 2));
    const entry = bomb.lastIndexOf('xl/media/a.png') - 46;
    bomb.writeUInt32LE(1_000, entry + 24);
    expect(await findingsIn(bomb)).toEqual(['unreadable']);
  });

  test('when a sheet has more than 2,000 filled rows, naming it', async () => {
    const long = await editedWorkbook((sheets) => {
      for (let row = 4; row < 2_010; row++) sheets('Dự toán').getCell(row, 1).value = 1;
    });
    expect(await findingsIn(long)).toEqual(['Dự toán too_many_rows']);
  });
});

describe('what exceljs would expand cell by cell costs nothing', () => {
  test.each<[what: string, make: () => Buffer]>([
    [
      'merged cells',
      () =>
        changed(sheet1, (xml) =>
          xml.replace(
            /<mergeCells.*<\/mergeCells>/,
            '<mergeCells><mergeCell ref="A60:XFD1048576"/></mergeCells>',
          ),
        ),
    ],
    [
      'validations',
      () =>
        inSheet('<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>'),
    ],
    [
      'columns',
      () =>
        changed(sheet1, (xml) =>
          xml.replace(/<cols>.*<\/cols>/, '<cols><col min="1" max="2000000000" width="9"/></cols>'),
        ),
    ],
    [
      'defined names',
      () =>
        changed('xl/workbook.xml', (xml) =>
          xml.replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="a">'Dự toán'!$A$1:$XFD$1048576</definedName></definedNames>`,
          ),
        ),
    ],
  ])('%s over the whole sheet', async (_what, make) => {
    const started = performance.now();
    expect(await findingsIn(make())).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test('no damage to a file makes reading it throw', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(file.length),
      async (bytes, length) => {
        const damaged = Buffer.from(file);
        for (const [at, value] of bytes) damaged[at] = value;
        await findingsIn(damaged);
        await findingsIn(damaged.subarray(0, length));
      },
    ),
    { numRuns: 40 },
  );
});
