/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail, type Said } from '../define-email.ts';
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

/** Working days past the due date; left out while it is still to come. */
const schema = lateTask.extend({ daysLate: z.int().nonnegative().optional() }).readonly();
type Props = z.infer<typeof schema>;

function heading({ say, daysLate }: Said<Props>): string {
  if (daysLate === undefined) return say('reminder.soon');
  if (daysLate === 0) return say('reminder.today');
  return daysLate === 1 ? say('reminder.late.one') : say('reminder.late', { days: daysLate });
}

export const reminder = defineEmail<Props>(schema, {
  subject: heading,
  Body: (mail) => {
    const { say, step } = mail;
    const task = { step: step.name, unit: step.unitName, due: instantText(mail.dueAt) };
    return (
      <Letter
        mail={mail}
        heading={heading(mail)}
        happened={
          mail.daysLate === undefined
            ? say('reminder.happened.soon', task)
            : say('reminder.happened.late', task)
        }
        facts={lateFacts(mail)}
        next={lateNext(mail)}
        button={say(isTheirs(mail) ? 'button.act' : 'button.open')}
      />
    );
  },
  preview: (language) => ({ ...sampleLateTask(language), escalation: sampleEscalation, daysLate: 2 }),
});
