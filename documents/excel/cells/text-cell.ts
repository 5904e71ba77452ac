import { fromCellText, toCellText } from '../cell-text.ts';
import { type CellKind, fault, unfit } from './cell-kind.ts';

/** A text of limited length; a number typed into a text column is taken as its digits. */
export const textCell = (longest: number): CellKind<string> => ({
  blank: '',
  looks: 'text',
  read: (content) => {
    if (content.is !== 'text' && content.is !== 'number') return unfit(content, 'text_expected');
    const value = fromCellText(String(content.value));
    return value.length > longest
      ? fault('text_too_long', { max: longest, length: value.length })
      : { value };
  },
  write: (value) => (value === '' ? null : toCellText(value)),
});
