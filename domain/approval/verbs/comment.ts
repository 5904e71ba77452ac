import { isAuthor, mayWork } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { State } from '../state.ts';
import type { Verb } from '../verb.ts';

/** A remark on the whole, a line or a field, by anyone who takes part. */
export const comment: Verb<'comment'> = (transcript, command) => {
  const state = transcript.state();
  if (!takesPart(state, command.actor)) return { code: 'not_your_step' };
  if (state.commentIds.includes(command.comment.id)) return { code: 'comment_twice' };
  const { lineId } = command.comment;
  if (lineId !== undefined && !state.revision.lines.some((line) => line.id === lineId))
    return { code: 'line_unknown', pointer: '/lineId' };
  transcript.emit('commented', { comment: command.comment });
  return null;
};

/** A further file beside the content, by anyone who takes part. */
export const attach: Verb<'attach'> = (transcript, { actor, attachment }) => {
  if (!takesPart(transcript.state(), actor)) return { code: 'not_your_step' };
  transcript.emit('attached', { attachment });
  return null;
};

const takesPart = (state: State, actor: Actor): boolean =>
  isAuthor(state, actor) ||
  state.open.some(({ key }) =>
    (['assign', 'propose', 'decide'] as const).some((work) => mayWork(state, key, work, actor.capacity)),
  );
