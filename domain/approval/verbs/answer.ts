import { resumeDue } from '../../calendar/deadlines.ts';
import { isAuthor } from '../access.ts';
import { openStepOf, stepOf } from '../process.ts';
import type { Verb } from '../verb.ts';

/** The unit explains; the step's clock goes on with the time it had left. */
export const answer: Verb<'answer'> = (transcript, { actor, step, remark }) => {
  const state = transcript.state();
  if (!isAuthor(state, actor)) return { code: 'not_your_step' };
  const open = openStepOf(state, step);
  const rule = stepOf(state.definition, step);
  if (open === undefined || rule === undefined || open.asked === null)
    return { code: 'nothing_asked', pointer: '/step' };
  const due = resumeDue(open.due, rule.term, open.asked.at, transcript.at, state.calendar);
  transcript.emit('explanation-answered', { step, remark, due });
  return null;
};
