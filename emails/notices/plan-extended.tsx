/** @jsxImportSource react */
import type { z } from 'zod';
import { campaignProps, owed, sampleCampaign, sampleDue } from '../campaign-props.ts';
import { defineNotice } from '../define-notice.ts';
import { instantText } from '../formats.ts';
import { instant } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

const schema = campaignProps.extend({ dueAt: instant, before: instant }).readonly();
type Props = z.infer<typeof schema>;

export const planExtended = defineNotice<Props>(schema, {
  subject: (notice) => notice.say('plan-extended', owed(notice)),
  Body: (notice) => {
    const { say, unitName } = notice;
    const [due, before] = [instantText(notice.dueAt), instantText(notice.before)];
    return (
      <Letter
        mail={notice}
        heading={say('plan-extended', owed(notice))}
        happened={say('plan-extended.happened', { unit: unitName, due, before })}
        facts={[[say('fact.send-by'), due]]}
        next={say('plan-extended.next')}
        button={say('button.plan')}
        because={say('campaign.because')}
      />
    );
  },
  preview: (language) => ({
    ...sampleCampaign,
    language,
    dueAt: sampleDue + 604_800_000,
    before: sampleDue,
  }),
});
