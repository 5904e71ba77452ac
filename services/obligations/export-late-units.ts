import type { Table, TableFormat } from '../../documents/table/table.ts';
import { type TableFile, tableFile } from '../../documents/table/table-file.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { lateUnits } from './late-units.ts';

/** The list that goes with a reminder letter as a file, in the caller's language. */
export async function exportLateUnits(
  ctx: Pick<Context, 'db' | 'caller'>,
  campaignId: string,
  format: TableFormat,
): Promise<TableFile> {
  requirePermission(ctx.caller, 'obligation:list');
  const say = wordsIn(ctx.caller.language);
  const units = await lateUnits(ctx, campaignId);
  const table: Table = {
    name: say('obligations:letter.name'),
    columns: [
      { heading: say('obligations:letter.unit'), as: 'text' },
      { heading: say('obligations:letter.level'), as: 'text' },
      { heading: say('obligations:letter.heads'), as: 'text' },
      { heading: say('obligations:letter.due'), as: 'instant' },
      { heading: say('obligations:letter.days'), as: 'whole' },
      { heading: say('obligations:letter.state'), as: 'text' },
    ],
    rows: units.map(({ unitName, level, heads, dueAt, daysLate, state }) => [
      ...[unitName, say(`obligations:level.${level}`), heads.join('; '), dueAt, daysLate],
      say(`obligations:state.${state}`),
    ]),
  };
  return tableFile(table, format);
}
