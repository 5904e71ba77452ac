import type { CellFinding, CellFindingCode } from '../../domain/content/cell-finding.ts';
import type { Archive } from './archive/archive.ts';
import { type Limits, limits } from './limits.ts';

export type Readable =
  | { readonly archive: Archive }
  | { readonly code: CellFindingCode; readonly params?: CellFinding['params'] };

const book = 'xl/workbook.xml';
const contentTypes = '[Content_Types].xml';
const sheetPart = /^xl\/worksheets\/sheet\d+\.xml$/;
const readPart = /^(_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(sharedStrings|styles)\.xml)$/;

/** The few parts of a workbook that hold cells, once nothing in them can run, reach out or swell. */
export function readableParts(archive: Archive, most: Limits = limits): Readable {
  const types = archive.get(contentTypes)?.toString();
  const workbook = archive.get(book)?.toString();
  if (types === undefined || workbook === undefined) return { code: 'not_a_workbook' };
  const names = [...archive.keys()];
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject|macrosheets/i.test(name)))
    return { code: 'macros' };
  if (names.some((name) => /externalLinks\/|connections\.xml$|queryTables\//i.test(name)))
    return { code: 'external_links' };

  const withoutNames = workbook.replace(/<definedNames[^>]*>[\s\S]*?<\/definedNames\s*>/g, '');
  if (withoutNames.includes('<definedName') || !within(withoutNames, 'sheet', 'sheetId', most.sheetNumber))
    return { code: 'unreadable' };

  const parts = new Map<string, Buffer>([[book, Buffer.from(withoutNames)]]);
  for (const [name, content] of archive) {
    if (sheetPart.test(name)) {
      const refused = refusalOfSheet(content.toString(), most);
      if (refused !== null) return refused;
      parts.set(name, content);
    } else if (readPart.test(name) || name === contentTypes) parts.set(name, content);
  }
  return { archive: parts };
}

function refusalOfSheet(xml: string, most: Limits): Readable | null {
  const tooMany = count(xml, /<row[\s/>]/g) > most.rowTags || count(xml, /<c[\s/>]/g) > most.cellTags;
  if (tooMany) return { code: 'too_many_rows', params: { limit: most.rowsPerSheet } };
  return within(xml, 'row', 'r', most.rowNumber) ? null : { code: 'unreadable' };
}

/**
 * Whether every such tag is written plainly (no entities in it) and its number is within bounds: exceljs uses it
 * as an index into an array and later walks that array.
 */
function within(xml: string, tag: string, attribute: string, most: number): boolean {
  const plain = new RegExp(`<${tag}(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"&<>]*"|'[^'&<>]*'))*\\s*/?>`, 'g');
  const tags = xml.match(plain) ?? [];
  if (tags.length !== count(xml, new RegExp(`<${tag}[\\s/>]`, 'g'))) return false;
  const numbered = new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d+)["']`);
  return tags.every((text) => Number(numbered.exec(text)?.[1] ?? Number.NaN) <= most);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
