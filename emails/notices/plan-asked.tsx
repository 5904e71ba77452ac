/** @jsxImportSource react */
import type { z } from 'zod';
import { campaignProps, owed, sampleCampaign, sampleDue } from '../campaign-props.ts';
import { defineNotice } from '../define-notice.ts';
import { instantText } from '../formats.ts';
import { instant } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

const schema = campaignProps.extend({ dueAt: instant }).readonly();
type Props = z.infer<typeof schema>;

export const planAsked = defineNotice<Props>(schema, {
  subject: (notice) => notice.say('plan-asked', owed(notice)),
  Body: (notice) => {
    const { say, unitName } = notice;
    const due = instantText(notice.dueAt);
    return (
      <Letter
        mail={notice}
        heading={say('plan-asked', owed(notice))}
        happened={say('plan-asked.happened', { ...owed(notice), unit: unitName, due })}
        facts={[
          [say('fact.unit'), unitName],
          [say('fact.send-by'), due],
        ]}
        next={say('plan-asked.next')}
        button={say('button.plan')}
        because={say('campaign.because')}
      />
    );
  },
  preview: (language) => ({ ...sampleCampaign, language, dueAt: sampleDue }),
});
