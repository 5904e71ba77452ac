import type { Content, Line } from '../../domain/content/content.ts';
import type { FieldChange } from '../../domain/content/difference.ts';
import { linesInOrder } from '../../domain/content/lines-in-order.ts';
import { lineStandings } from '../../services/submissions/read-submission.ts';
import { type LineNote, lineNotesIn } from './line-notes.ts';
import { opinionsIn } from './opinions.ts';
import type { Scene } from './scene.ts';

export type Standing = ReturnType<typeof lineStandings>[number];

/** A line with everything that belongs under it. */
export type LineModel = {
  readonly line: Line;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly fields: readonly FieldChange[];
  readonly notes: readonly LineNote[];
  readonly standing: Standing | null;
};

const plain = (line: Line): LineModel => ({ line, change: 'same', fields: [], notes: [], standing: null });

/** Lines of a draft, as the printed table shows them, with what was said about them when they were sent. */
export const draftLines = (content: Content, sent: readonly LineModel[]): readonly LineModel[] =>
  linesInOrder(content.lines).map((line) => ({
    ...plain(line),
    notes: sent.find((model) => model.line.id === line.id)?.notes ?? [],
  }));

/** The lines that were sent, with what was removed since the sending before, in the order of the table. */
export function linesOf({ view, difference, timeline }: Scene): readonly LineModel[] {
  const { content, state } = view;
  const notes = lineNotesIn(opinionsIn(timeline), timeline);
  const standings = new Map((state === null ? [] : lineStandings(state)).map((one) => [one.lineId, one]));
  const changes = new Map((difference?.lines ?? []).map((one) => [one.lineId, one]));
  const present = (content?.lines ?? []).map((line): LineModel => {
    const change = changes.get(line.id);
    return {
      line,
      change: change?.change ?? 'same',
      fields: change?.change === 'changed' ? change.fields : [],
      notes: notes.filter(({ lineId }) => lineId === line.id),
      standing: standings.get(line.id) ?? null,
    };
  });
  const removed = (difference?.lines ?? []).flatMap((one): readonly LineModel[] =>
    one.change === 'removed' ? [{ ...plain(one.line), change: 'removed' }] : [],
  );
  return [...present, ...removed].toSorted((a, b) => a.line.number - b.line.number);
}
