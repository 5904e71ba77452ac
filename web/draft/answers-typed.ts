import { longestAnswer } from '../../domain/content/parse/stated.ts';
import type { Facts, FactValue } from '../../domain/definition/fact.ts';
import type { Question } from '../../domain/definition/question.ts';
import type { Fault } from '../filled.ts';
import type { Reader } from '../reader.ts';
import type { Typed } from '../typed.ts';
import { numberTyped } from './number-typed.ts';

/** The field of a question in the form. */
export const answerField = (name: string): string => `stated.${name}`;

/** The answers in a form, those left open left out; or everything in it that cannot be kept. */
export function answersTyped(
  reader: Reader,
  asks: readonly Question[],
  typed: Typed,
): { readonly stated: Facts; readonly faults: readonly Fault[] } {
  const read = asks.flatMap((ask) => {
    const text = typed.text(answerField(ask.name));
    return text === '' ? [] : { ask, value: answerIn(reader, ask, text) };
  });
  return {
    stated: Object.fromEntries(
      read.flatMap(({ ask, value }) => (typeof value === 'object' ? [] : [[ask.name, value]])),
    ),
    faults: read.flatMap(({ ask, value }) =>
      typeof value === 'object'
        ? { field: answerField(ask.name), text: `“${reader.of(ask.label)}” – ${value.because}` }
        : [],
    ),
  };
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

function answerIn(
  reader: Reader,
  { type }: Question,
  text: string,
): FactValue | { readonly because: string } {
  switch (type) {
    case 'boolean':
      return yesOrNo.get(text) ?? { because: reader.word('fault.choose') };
    case 'number':
      return numberTyped(text, reader.language) ?? { because: reader.word('questions.number') };
    case 'text':
      return text.length <= longestAnswer
        ? text
        : { because: reader.say('findings:text_too_long', { length: text.length, max: longestAnswer }) };
  }
}
