/** @jsxImportSource react */
import { z } from 'zod';
import { campaignProps, sampleCampaign } from '../campaign-props.ts';
import { defineNotice } from '../define-notice.ts';
import { Letter } from '../parts/letter.tsx';

/** `lines` counts the lines of the unit that are behind. */
const schema = campaignProps.extend({ quarter: z.int().min(1).max(4), lines: z.int().positive() }).readonly();
type Props = z.infer<typeof schema>;

export const deliveriesBehind = defineNotice<Props>(schema, {
  subject: ({ say, quarter, year }) => say('deliveries-behind', { quarter, year }),
  Body: (notice) => {
    const { say, quarter, year, unitName, lines } = notice;
    return (
      <Letter
        mail={notice}
        heading={say('deliveries-behind', { quarter, year })}
        happened={say('deliveries-behind.happened', { unit: unitName, lines })}
        next={say('deliveries-behind.next')}
        button={say('button.plan')}
        because={say('campaign.because')}
      />
    );
  },
  preview: (language) => ({ ...sampleCampaign, language, quarter: 1, lines: 3 }),
});
