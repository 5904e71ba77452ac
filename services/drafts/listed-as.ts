import type { submissions } from '../../db/schema/submissions.ts';
import { isRecord } from '../../domain/content/parse/fields.ts';
import { longestTitle } from '../../domain/content/parse/texts.ts';
import { isAmount } from '../../domain/money/vnd.ts';

type Row = typeof submissions.$inferSelect;

/** What lists show of a draft, as far as it can be made out of what was typed. A plan's year is its campaign's. */
export function listedAs(
  typed: unknown,
  { kind, year }: Pick<Row, 'kind' | 'year'>,
): Pick<Row, 'title' | 'year' | 'total'> {
  const read = (name: string): unknown => (isRecord(typed) ? typed[name] : undefined);
  const [title, typedYear, total] = [read('title'), read('year'), read('total')];
  return {
    title: typeof title === 'string' ? oneLine(title) : '',
    year: kind !== 'training-plan' && isYear(typedYear) ? typedYear : year,
    total: isAmount(total) ? total : 0,
  };
}

/** PostgreSQL's texts hold no zero character and no half of a surrogate pair. */
const oneLine = (text: string): string =>
  Array.from(
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
  )
    .slice(0, longestTitle)
    .join('');

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100;
