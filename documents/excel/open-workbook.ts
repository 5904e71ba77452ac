import exceljs from 'exceljs';
import type { CellFinding, CellFindingCode } from '../../domain/content/cell-finding.ts';
import type { Archive } from './archive/archive.ts';
import { pack } from './archive/pack.ts';
import { unpack } from './archive/unpack.ts';
import type { Grid } from './grid.ts';
import { gridOf } from './grid-of-sheet.ts';
import { type Limits, limits } from './limits.ts';
import { readableParts } from './readable-parts.ts';

export type Opened = { readonly grids: readonly Grid[] } | { readonly findings: readonly CellFinding[] };

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What exceljs expands cell by cell, or follows to parts that were left out. */
const ignoreNodes = [
  'dimension',
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'autoFilter',
  'rowBreaks',
  'drawing',
  'picture',
  'tableParts',
  'headerFooter',
  'extLst',
  'sheetViews',
  'sheetProtection',
];

/** The sheets of a workbook as grids, or why it is not opened. Nothing is computed, fetched or run. */
export async function openWorkbook(file: Uint8Array, most: Limits = limits): Promise<Opened> {
  if (file.length > most.fileBytes) return refused('file_too_large', { limit: most.fileBytes / 1024 ** 2 });
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.subarray(0, compoundFile.length).equals(compoundFile)) return refused('encrypted');
  const unpacked = await unpack(bytes, most);
  if ('code' in unpacked) return refused(unpacked.code);
  const readable = readableParts(unpacked.archive, most);
  return 'code' in readable ? refused(readable.code, readable.params) : gridsOf(readable.archive, most);
}

/** exceljs reads an archive packed anew, so that it sees exactly what was checked. */
async function gridsOf(archive: Archive, most: Limits): Promise<Opened> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(pack(archive)).buffer, { ignoreNodes });
  } catch {
    return refused('unreadable');
  }
  const { worksheets } = workbook;
  if (worksheets.length === 0) return refused('unreadable');
  if (worksheets.length > most.sheets) return refused('too_many_sheets', { limit: most.sheets });
  const grids = worksheets.map(gridOf);
  const findings = grids
    .filter(({ rows }) => rows.length > most.rowsPerSheet)
    .map(({ name }) => tooManyRows(name, most));
  return findings.length > 0 ? { findings } : { grids };
}

const tooManyRows = (sheet: string, { rowsPerSheet }: Limits): CellFinding => ({
  sheet,
  code: 'too_many_rows',
  params: { limit: rowsPerSheet },
});

const refused = (code: CellFindingCode, params: CellFinding['params'] = {}): Opened => ({
  findings: [{ code, params }],
});
