import type { Line } from './content.ts';

/** The lines as the printed table shows them; their order in the draft says nothing. */
export const linesInOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => a.number - b.number);
