import type { CellContent } from '../grid.ts';

/**
 * The number in a cell. Digits stored as text count; a text with separators does not: whether `1.250` is one and a
 * quarter or a thousand depends on the writer's machine, and money must not depend on a guess.
 */
export function numberIn(content: CellContent): number | undefined {
  if (content.is === 'number' && Number.isFinite(content.value)) return content.value + 0;
  if (content.is === 'text' && /^\s*\d{1,15}\s*$/.test(content.value)) return Number(content.value);
  return undefined;
}
