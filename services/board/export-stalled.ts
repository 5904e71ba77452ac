import type { Table, TableFormat } from '../../documents/table/table.ts';
import { type TableFile, tableFile } from '../../documents/table/table-file.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import type { BoardFilter } from './board-filter.ts';
import { described, type Stalled } from './list-stalled.ts';
import { readPage } from './read-page.ts';

/** Above what one province can have open; a list of a spreadsheet ends somewhere. */
const most = 200_000;
const rowsAtOnce = 1_000;

const columns = [
  ['thing', 'text'],
  ['fileNumber', 'text'],
  ['owner', 'text'],
  ['year', 'decimal'],
  ['value', 'whole'],
  ['stage', 'text'],
  ['cause', 'text'],
  ['others', 'text'],
  ['since', 'instant'],
  ['unit', 'text'],
  ['people', 'text'],
] as const;

/** The whole board as a list for a spreadsheet, in the caller's language. */
export async function exportStalled(
  ctx: Pick<Context, 'db' | 'caller'>,
  filter: BoardFilter,
  format: TableFormat,
): Promise<TableFile> {
  requirePermission(ctx.caller, 'board:read');
  const say = wordsIn(ctx.caller.language);
  const found = await readPage(ctx, filter, undefined, most);
  const rows: Table['rows'][number][] = [];
  for (let from = 0; from < found.length; from += rowsAtOnce)
    for (const one of await described(ctx, found.slice(from, from + rowsAtOnce))) rows.push(rowOf(ctx, one));
  const table: Table = {
    name: say('stalls:list.name'),
    columns: columns.map(([key, as]) => ({ heading: say(`stalls:column.${key}`), as })),
    rows,
  };
  return tableFile(table, format);
}

function rowOf({ caller: { language } }: Pick<Context, 'caller'>, one: Stalled): Table['rows'][number] {
  const say = wordsIn(language);
  const [main, ...others] = one.causes.map(({ cause }) => say(`stalls:cause.${cause}`));
  const joined = (texts: readonly (string | null)[]): string =>
    [...new Set(texts.flatMap((text) => text ?? []))].join('; ');
  return [
    one.title ?? (one.concerns === 'installation' ? say('stalls:installation') : null),
    ...[one.fileNumber, one.ownerName, one.year, one.value, one.stageName?.[language] ?? one.stage],
    ...[main ?? null, joined(others.filter((other) => other !== main)), one.since],
    joined(one.causes.map(({ unitName }) => unitName)),
    joined(one.causes.flatMap(({ people }) => people.map(({ name }) => name))),
  ];
}
