import type { Reader } from '../reader.ts';
import { answerText } from './answer-text.ts';

type Leaf = string | number | boolean | null;

const lists: Readonly<Record<string, string>> = {
  kind: 'line',
  group: 'group',
  audience: 'audience',
  form: 'form',
  quarter: 'quarter',
};
const money = ['amount', 'unitPrice', 'total'];

/** A value of the content as people read it; `pointer` says which. */
export function valueText(reader: Reader, pointer: string, value: Leaf): string {
  if (value === null || value === '') return '–';
  const path = pointer.split('/');
  if (path[1] === 'stated') return answerText(reader, value);
  const name = path.at(-1) ?? '';
  const parent = path.at(-2) ?? '';
  if (typeof value === 'number' && (money.includes(name) || parent === 'sources' || parent === 'funding'))
    return reader.amount(value);
  if (name === 'kind' && path.includes('costItems')) return reader.say(`terms:cost.${value}`);
  const list = lists[name];
  if (list !== undefined && path.length <= 4) return reader.say(`terms:${list}.${value}`);
  return typeof value === 'number' && name !== 'year' ? reader.number(value) : String(value);
}
