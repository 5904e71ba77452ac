import { enterStageAt } from '../advance.ts';
import type { Verb } from '../verb.ts';

/** The first submit begins the history: it carries all that the engine will need. */
export const submit: Verb<'submit'> = (transcript, command) => {
  const { submissionId, unitId, definition, rules, routing, calendar, revision, attachments } = command;
  if (
    command.actor.capacity.unitId !== routing.author.unitId ||
    !routing.author.roles.includes(command.actor.capacity.role)
  )
    return { code: 'not_your_step' };
  transcript.emit('submitted', {
    submissionId,
    unitId,
    definition,
    rules,
    routing,
    calendar,
    revision,
    attachments,
  });
  enterStageAt(transcript, 0);
  return null;
};
