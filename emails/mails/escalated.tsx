/** @jsxImportSource react */
import { z } from 'zod';
import { escalationWays } from '../../domain/definition/definition.ts';
import { defineEmail, type Said } from '../define-email.ts';
import { instantText } from '../formats.ts';
import { isTheirs, lateFacts, lateTask, sampleLateTask } from '../parts/late-task.ts';
import { Letter } from '../parts/letter.tsx';

/** `escalatedTo`: the role and unit that the delay was reported to, or that the step was passed to. */
const schema = lateTask
  .omit({ escalation: true })
  .extend({ escalatedTo: z.string(), how: z.enum(escalationWays) })
  .readonly();
type Props = z.infer<typeof schema>;

function next(mail: Said<Props>): string {
  const { say, because, escalatedTo, how } = mail;
  if (because === 'escalation') return say(`escalated.${how}.next`);
  return isTheirs(mail) ? say('late.next') : say(`escalated.${how}.next.others`, { to: escalatedTo });
}

export const escalated = defineEmail<Props>(schema, {
  subject: ({ say, how }) => say(`escalated.${how}`),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say(`escalated.${mail.how}`)}
      happened={mail.say(`escalated.${mail.how}.happened`, {
        step: mail.step.name,
        unit: mail.step.unitName,
        due: instantText(mail.dueAt),
        to: mail.escalatedTo,
      })}
      facts={lateFacts(mail)}
      next={next(mail)}
      button={mail.say('button.open')}
    />
  ),
  preview: (language) => ({
    ...sampleLateTask(language),
    because: 'escalation',
    handlers: [],
    escalatedTo: 'Giám đốc Sở Nội vụ',
    how: 'pass',
  }),
});
