import { fundingSources } from '../../domain/money/funding-source.ts';
import { fields } from '../../i18n/words/fields.ts';
import type { Reader } from '../reader.ts';

const isField = (name: string): boolean => name in fields.vi;
const isSource = (name: string): boolean => fundingSources.some((source) => source === name);

/** A field's name, or the key itself when nobody gave it one. */
export const fieldText = ({ say }: Reader, field: string): string =>
  isField(field) ? say(`fields:${field}`) : field;

/** The place that a JSON pointer into the content names, in words: `Nội dung 4 · Dự toán chi tiết 2 · Đơn giá`. */
export function placeText(reader: Reader, pointer: string, numberOf: (index: number) => number): string {
  const [head = '', second, ...rest] = pointer.split('/').slice(1);
  // Whoever speaks of a question says it in its own words.
  if (head === 'stated') return fieldText(reader, head);
  if (head === '') return reader.word('place.whole');
  if (head === 'lines' && second !== undefined)
    return [reader.word('place.line', { number: numberOf(Number(second)) }), ...partsOf(reader, rest)].join(
      ' · ',
    );
  return partsOf(reader, second === undefined ? [head] : [head, second, ...rest]).join(' · ');
}

function partsOf(reader: Reader, path: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const part of path) {
    const last = parts.pop();
    if (/^\d+$/.test(part) && last !== undefined) parts.push(`${last} ${Number(part) + 1}`);
    else {
      if (last !== undefined) parts.push(last);
      parts.push(isSource(part) ? reader.say(`terms:source.${part}`) : fieldText(reader, part));
    }
  }
  return parts;
}
