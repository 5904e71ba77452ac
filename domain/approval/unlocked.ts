import type { Judgement } from './command.ts';
import type { State, Unlocked } from './state.ts';

const fundingFields = ['total', 'totalInWords', 'funding'];

/**
 * What a return opens: the lines that were commented on or judged, with what depends on them (totals and funding shares).
 * A return that names no place opens everything but the list of lines, which the reviewer opens expressly.
 */
export function unlockedBy(
  state: State,
  { comments = [], lines = [], opensLines = false }: Judgement,
): Unlocked {
  const commented = comments.flatMap(({ lineId }) => (lineId === undefined ? [] : [lineId]));
  const judged = lines.filter(({ verdict }) => verdict !== 'approve').map(({ lineId }) => lineId);
  const lineIds = state.revision.lines
    .map(({ id }) => id)
    .filter((id) => commented.includes(id) || judged.includes(id));
  const fields = comments.flatMap(({ lineId, field }) =>
    lineId === undefined && field !== undefined ? [field] : [],
  );
  const funding = lineIds.length > 0 || opensLines || fields.some((field) => fundingFields.includes(field));
  const general = fields.some((field) => !fundingFields.includes(field));
  const namesNoPlace = lineIds.length === 0 && fields.length === 0;
  if (!namesNoPlace) return { lineIds, general, funding, structure: opensLines };
  const all = state.revision.lines.map(({ id }) => id);
  return { lineIds: all, general: true, funding: true, structure: opensLines };
}
