import { isRecord } from '../../domain/content/parse/fields.ts';

/** The number that a line carries in the plan, by its place in the draft; where none was typed, its place counts. */
export function lineNumbersIn(typed: unknown): (index: number) => number {
  const lines = isRecord(typed) && Array.isArray(typed.lines) ? typed.lines : [];
  return (index) => {
    const line: unknown = lines[index];
    const number = isRecord(line) ? line.number : undefined;
    return typeof number === 'number' ? number : index + 1;
  };
}
