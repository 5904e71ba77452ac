import type { FC } from 'hono/jsx';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import { Choices } from '../../parts/choices.tsx';
import { sending } from '../sending.ts';
import type { FieldsProps, VerbForm } from '../verb-form.ts';

const send = sending('assign', verbInputs.assign);
/** Person and part of the work travel together: the same person may be able to do both. */
const choiceOf = (work: string, id: string): string => `${work}:${id}`;

const Fields: FC<FieldsProps> = ({ act, filled }) => {
  const { reader, assignees } = act;
  return assignees.length === 0 ? (
    <p class="note note--bad">{reader.word('assign.nobody')}</p>
  ) : (
    <Choices
      reader={reader}
      filled={filled}
      name="assignee"
      label={reader.word('assign.who')}
      choices={assignees.map(({ id, name, work }) => ({
        value: choiceOf(work, id),
        text: name,
        hint: reader.word(work === 'propose' ? 'assign.toPropose' : 'assign.toDecide'),
      }))}
    />
  );
};

/** The head gives a step to somebody. */
export const assign: VerbForm = {
  Fields,
  button: 'send.assign',
  send: async (ctx, act, typed) => {
    const [work, assigneeId] = typed.text('assignee').split(':');
    if (assigneeId === undefined)
      return { faults: [{ field: 'assignee', text: act.reader.say('refusals:assignee_missing') }] };
    return send(ctx, act, { step: act.offered.step, assigneeId, work }, () => 'assignee');
  },
};
