/** @jsxImportSource react */
import { z } from 'zod';
import { owedStates } from '../../domain/campaign/obligation-state.ts';
import { campaignProps, owed, sampleCampaign, sampleDue } from '../campaign-props.ts';
import { defineNotice } from '../define-notice.ts';
import { instantText } from '../formats.ts';
import { instant } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

const schema = campaignProps
  .extend({ dueAt: instant, when: z.enum(['soon', 'today', 'late']), state: z.enum(owedStates) })
  .readonly();
type Props = z.infer<typeof schema>;

export const planReminder = defineNotice<Props>(schema, {
  subject: (notice) => notice.say(`plan-reminder.${notice.when}`, owed(notice)),
  Body: (notice) => {
    const { say, unitName, when, state } = notice;
    const due = instantText(notice.dueAt);
    return (
      <Letter
        mail={notice}
        heading={say(`plan-reminder.${when}`, owed(notice))}
        happened={say('plan-reminder.happened', { ...owed(notice), unit: unitName, due })}
        facts={[
          [say('fact.send-by'), due],
          [say('fact.progress'), say(`plan-reminder.${state}`)],
        ]}
        next={say(when === 'late' ? 'plan-reminder.next.late' : 'plan-reminder.next')}
        button={say('button.plan')}
        because={say('campaign.because')}
      />
    );
  },
  preview: (language) => ({
    ...sampleCampaign,
    language,
    dueAt: sampleDue,
    when: 'late',
    state: 'not-begun',
  }),
});
