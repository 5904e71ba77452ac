import { type CellContent, fromLeft, type GridRow, textIn } from '../grid.ts';
import { alike } from '../words-alike.ts';

/** What stands behind a label: in the next filled cell, or after the colon in the label's own. */
export type Labelled = { readonly content: CellContent | undefined; readonly column: number };

/** The value that a row gives for one of these labels, or null when the row does not begin with one. */
export function labelled(row: GridRow, words: readonly string[]): Labelled | null {
  const [first, next] = fromLeft(row);
  if (first === undefined) return null;
  const [column, label] = first;
  const text = textIn(label).replace(/^\((.*)\)$/s, '$1');
  if (words.some((word) => alike(word, text)))
    return next === undefined ? { content: undefined, column } : { content: next[1], column: next[0] };
  const colon = text.indexOf(':');
  if (colon < 0 || !words.some((word) => alike(word, text.slice(0, colon)))) return null;
  const value = text.slice(colon + 1).trim();
  return { content: value === '' ? undefined : { is: 'text', value }, column };
}
