import { isAuthor } from '../access.ts';
import { enterStageAt } from '../advance.ts';
import type { Refusal } from '../refusal.ts';
import { resumeIndex } from '../resume.ts';
import type { Revision } from '../revision.ts';
import type { State, Unlocked } from '../state.ts';
import type { Verb } from '../verb.ts';

/** The corrected revision goes back to the step that returned it, through every stage, or where it newly calls for somebody. */
export const resubmit: Verb<'resubmit'> = (transcript, { actor, rules, revision, routing, remark }) => {
  const state = transcript.state();
  const { returned } = state;
  if (!isAuthor(state, actor)) return { code: 'not_your_step' };
  if (returned === null) return { code: 'not_returned' };
  const refusal = lockedChange(state.revision, revision, returned.unlocked);
  if (refusal !== null) return refusal;
  if (revision.digest === state.revision.digest && remark === undefined) return { code: 'nothing_changed' };
  if (rules > state.rules) transcript.emit('rules-raised', { rules });
  const changedLines = changedIds(state, revision);
  transcript.emit('resubmitted', {
    revision,
    changedLines,
    ...(routing === undefined ? {} : { routing }),
    ...(remark === undefined ? {} : { remark }),
  });
  enterStageAt(transcript, resumeIndex(transcript.state(), returned.by));
  return null;
};

/** The first change outside of what the reviewer opened, or null. */
function lockedChange(before: Revision, after: Revision, unlocked: Unlocked): Refusal | null {
  const digests = new Map(before.lines.map((line) => [line.id, line.digest]));
  for (const [index, line] of after.lines.entries()) {
    const digest = digests.get(line.id);
    if (digest === undefined && !unlocked.structure)
      return { code: 'new_lines_locked', pointer: `/lines/${index}` };
    if (digest !== undefined && digest !== line.digest && !unlocked.lineIds.includes(line.id))
      return { code: 'line_locked', pointer: `/lines/${index}` };
  }
  const kept = new Set(after.lines.map((line) => line.id));
  if (!unlocked.structure && before.lines.some((line) => !kept.has(line.id)))
    return { code: 'new_lines_locked', pointer: '/lines' };
  if (!unlocked.general && before.parts.general !== after.parts.general)
    return { code: 'part_locked', pointer: '/title' };
  if (!unlocked.funding && before.parts.funding !== after.parts.funding)
    return { code: 'part_locked', pointer: '/funding' };
  return null;
}

function changedIds({ revision }: State, after: Revision): readonly string[] {
  const digests = new Map(revision.lines.map((line) => [line.id, line.digest]));
  const kept = new Set(after.lines.map((line) => line.id));
  const removed = revision.lines.filter((line) => !kept.has(line.id)).map((line) => line.id);
  return [
    ...after.lines.filter((line) => digests.get(line.id) !== line.digest).map((line) => line.id),
    ...removed,
  ];
}
