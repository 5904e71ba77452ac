import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { type CellKind, fault, unfit } from '../excel/cells/cell-kind.ts';
import { textCell } from '../excel/cells/text-cell.ts';

/** A cell that may say nothing; what is there already then stays. */
export const optional = <Value>(cell: CellKind<Value>): CellKind<Value | null> => ({
  ...cell,
  blank: null,
  write: (value, unit) => (value === null ? null : cell.write(value, unit)),
});

/** A day, as spreadsheets keep it, as `01/07/2025` (day first) or as `2025-07-01`; a number alone is none. */
export const dayCell: CellKind<string> = {
  blank: '',
  looks: 'text',
  read: (content) => {
    if (content.is !== 'text' && content.is !== 'number') return unfit(content, 'text_expected');
    const day = dayIn(String(content.value).trim());
    return day === null ? fault('date_expected', { value: content.value }) : { value: day };
  },
  write: (day) => day.split('-').toReversed().join('/'),
};

function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) && date >= '1900' && date < '2200' ? date : null;
}

const address = textCell(254);

/** An address, in small letters as mail servers take it. */
export const emailCell: CellKind<string> = {
  ...address,
  read: (content) => {
    const read = address.read(content, null);
    if ('code' in read) return read;
    const value = read.value.toLowerCase();
    return z.regexes.email.test(value) ? { value } : fault('email_malformed', { value: read.value });
  },
};

export const codeCell = textCell(40);
export const nameCell = textCell(200);
