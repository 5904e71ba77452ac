import type { PageWord } from '../../i18n/words/pages.ts';
import type { WorkbookRead } from '../../services/drafts/workbook-content.ts';
import type { Reader } from '../reader.ts';

const unitWords: Readonly<Record<WorkbookRead['moneyUnit'], PageWord>> = {
  dong: 'workbook.unit.dong',
  thousand: 'workbook.unit.thousand',
  million: 'workbook.unit.million',
};
const units = new Map<string, PageWord>(Object.entries(unitWords));

/** What a workbook was read as, carried over the redirect: sums were converted, so they are shown back. */
export const workbookNotice = ({ lineCount, total, moneyUnit }: WorkbookRead) => ({
  done: 'imported',
  lines: lineCount,
  total,
  unit: moneyUnit,
});

/** What was just done to a draft, in words, or null. */
export function readNotice({ word, money }: Reader, query: URLSearchParams): string | null {
  const done = query.get('done');
  if (done === 'attached') return word('draft.attached');
  if (done === 'answered') return word('draft.answered');
  const unit = units.get(query.get('unit') ?? '');
  const total = Number(query.get('total'));
  const lines = Number(query.get('lines'));
  if (
    done !== 'imported' ||
    unit === undefined ||
    !Number.isSafeInteger(total) ||
    !Number.isSafeInteger(lines)
  )
    return done === 'imported' ? word('draft.imported') : null;
  return word('draft.importedAs', { lines, unit: word(unit), total: money(total) });
}
