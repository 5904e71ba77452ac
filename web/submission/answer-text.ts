import type { FactValue } from '../../domain/definition/fact.ts';
import type { Reader } from '../reader.ts';

/** What a unit answered to a question of the process, as people read it. */
export function answerText(reader: Reader, value: FactValue): string {
  if (typeof value === 'boolean') return reader.word(value ? 'answer.yes' : 'answer.no');
  return typeof value === 'number' ? reader.number(value) : value;
}
