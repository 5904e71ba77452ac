/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail, type Said } from '../define-email.ts';
import { instantText } from '../formats.ts';
import { isTheirs, lateFacts, lateTask, sampleLateTask } from '../parts/late-task.ts';
import { Letter } from '../parts/letter.tsx';

/** `escalatedTo`: the role and unit that the delay was reported to. */
const schema = lateTask.omit({ escalation: true }).extend({ escalatedTo: z.string() }).readonly();
type Props = z.infer<typeof schema>;

function next(mail: Said<Props>): string {
  const { say, because, escalatedTo } = mail;
  if (because === 'escalation') return say('escalated.next');
  return isTheirs(mail) ? say('late.next') : say('escalated.next.others', { to: escalatedTo });
}

export const escalated = defineEmail<Props>(schema, {
  subject: ({ say }) => say('escalated'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('escalated')}
      happened={mail.say('escalated.happened', {
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
  }),
});
