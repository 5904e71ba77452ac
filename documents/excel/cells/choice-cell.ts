import { type Choices, choiceOf, labelOf } from '../choices.ts';
import { textIn } from '../grid.ts';
import { type CellKind, fault, unfit } from './cell-kind.ts';

/** One of the listed words. */
export function choiceCell<Key extends string | number>(choices: Choices<Key>): CellKind<Key> {
  const options = choices.keys.map((key) => labelOf(choices, key));
  return {
    blank: choices.keys[0],
    looks: 'text',
    options,
    read: (content) => {
      if (content.is !== 'text' && content.is !== 'number') return unfit(content, 'text_expected');
      const words = textIn(content);
      const value = choiceOf(choices, words);
      return value === undefined
        ? fault('choice_unknown', { value: words, options: options.join('; ') })
        : { value };
    },
    write: (key) => labelOf(choices, key),
  };
}
