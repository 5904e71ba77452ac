import type { Table, TableFormat } from '../../documents/table/table.ts';
import { type TableFile, tableFile } from '../../documents/table/table-file.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Context } from '../context.ts';
import { readDurations } from './read-durations.ts';

/** The same as a list for a spreadsheet, in the caller's language. */
export async function exportDurations(
  ctx: Pick<Context, 'db' | 'caller'>,
  asked: Parameters<typeof readDurations>[1],
  format: TableFormat,
): Promise<TableFile> {
  const { language } = ctx.caller;
  const say = wordsIn(language);
  const rows = await readDurations(ctx, asked);
  const table: Table = {
    name: say('stalls:duration.name'),
    columns: [
      { heading: say('stalls:duration.part'), as: 'text' },
      { heading: say('stalls:duration.unit'), as: 'text' },
      { heading: say('stalls:duration.person'), as: 'text' },
      { heading: say('stalls:duration.count'), as: 'whole' },
      { heading: say('stalls:duration.half'), as: 'decimal' },
      { heading: say('stalls:duration.most'), as: 'decimal' },
    ],
    rows: rows.map(({ key, name, unitName, personName, count, p50Days, p90Days }) => [
      ...[name?.[language] ?? key, unitName, personName, count, p50Days, p90Days],
    ]),
  };
  return tableFile(table, format);
}
