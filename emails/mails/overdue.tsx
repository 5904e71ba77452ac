/** @jsxImportSource react */
import type { z } from 'zod';
import { defineEmail } from '../define-email.ts';
import { instantText } from '../formats.ts';
import {
  isTheirs,
  lateFacts,
  lateNext,
  lateTask,
  sampleEscalation,
  sampleLateTask,
} from '../parts/late-task.ts';
import { Letter } from '../parts/letter.tsx';

const schema = lateTask.readonly();
type Props = z.infer<typeof schema>;

export const overdue = defineEmail<Props>(schema, {
  subject: ({ say }) => say('overdue'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('overdue')}
      happened={mail.say('overdue.happened', {
        step: mail.step.name,
        unit: mail.step.unitName,
        due: instantText(mail.dueAt),
      })}
      facts={lateFacts(mail)}
      next={lateNext(mail)}
      button={mail.say(isTheirs(mail) ? 'button.act' : 'button.open')}
    />
  ),
  preview: (language) => ({ ...sampleLateTask(language), escalation: sampleEscalation }),
});
