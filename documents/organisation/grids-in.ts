import type { CellFinding } from '../../domain/content/cell-finding.ts';
import type { Grid } from '../excel/grid.ts';
import { openWorkbook } from '../excel/open-workbook.ts';
import { gridOfCsv } from './grid-of-csv.ts';
import { organisationLimits } from './limits.ts';

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

type Grids = { readonly grids: readonly Grid[] } | { readonly findings: readonly CellFinding[] };

/** The sheets of all files; what cannot be opened is told of every file at once. */
export async function gridsIn(files: readonly GivenFile[]): Promise<Grids> {
  const opened = await Promise.all(files.map(open));
  const findings = opened.flatMap((each) => ('findings' in each ? each.findings : []));
  return findings.length > 0
    ? { findings }
    : { grids: opened.flatMap((each) => ('grids' in each ? each.grids : [])) };
}

async function open({ name, bytes }: GivenFile): Promise<Grids> {
  if (isWorkbook(bytes)) {
    const opened = await openWorkbook(bytes, organisationLimits);
    return 'grids' in opened
      ? opened
      : { findings: opened.findings.map((finding) => ({ sheet: name, ...finding })) };
  }
  const read = gridOfCsv(name.replace(/\.[a-z]+$/i, ''), bytes);
  return 'grid' in read ? { grids: [read.grid] } : read;
}

/** A ZIP archive, or the compound file of a workbook with a password; anything else is taken for text. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
