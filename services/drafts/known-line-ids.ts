import type { Line } from '../../domain/content/content.ts';
import { isRecord } from '../../domain/content/parse/fields.ts';
import { programmeKey } from '../../domain/content/rules/programme-key.ts';

type Known = { readonly id: string; readonly number: unknown; readonly programme: string };

/**
 * Lines of a workbook carry no ids: they take those of the lines that they are meant to be, each id once.
 * 1. The same number and programme; 2. the same programme, moved; 3. the same number, rewritten. All others are new.
 */
export function withKnownIds(lines: readonly Line[], ...drafts: readonly unknown[]): readonly Line[] {
  const free = new Map(
    drafts
      .toReversed()
      .flatMap(linesTyped)
      .map((line) => [line.id, line] as const),
  );
  const keys = new Map(lines.map((line) => [line, programmeKey(line.programme)] as const));
  const ids = new Map<Line, string>();
  const match = (isMeant: (line: Line, known: Known) => boolean): void => {
    for (const line of lines) {
      const known = ids.has(line) ? undefined : [...free.values()].find((each) => isMeant(line, each));
      if (known === undefined) continue;
      ids.set(line, known.id);
      free.delete(known.id);
    }
  };
  const sameNumber = (line: Line, known: Known) => line.number === known.number;
  const sameProgramme = (line: Line, known: Known) => keys.get(line) === known.programme;
  match((line, known) => sameNumber(line, known) && sameProgramme(line, known));
  match(sameProgramme);
  match(sameNumber);
  return lines.map((line) => ({ ...line, id: ids.get(line) ?? line.id }));
}

/** The lines that can be made out in a draft, which is whatever was typed. */
function linesTyped(draft: unknown): readonly Known[] {
  const lines: readonly unknown[] = isRecord(draft) && Array.isArray(draft.lines) ? draft.lines : [];
  return lines.flatMap((line) => {
    if (!isRecord(line)) return [];
    const { id, number, programme } = line;
    if (typeof id !== 'string' || id === '') return [];
    return [{ id, number, programme: typeof programme === 'string' ? programmeKey(programme) : '' }];
  });
}
