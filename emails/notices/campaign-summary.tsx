/** @jsxImportSource react */
import { z } from 'zod';
import { obligationStates } from '../../domain/campaign/obligation-state.ts';
import { campaignProps, owed, sampleCampaign } from '../campaign-props.ts';
import { defineNotice } from '../define-notice.ts';
import { instantText } from '../formats.ts';
import { instant } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

const count = z.int().nonnegative();
/** `states` counts units by how far they are; `late` those of them that are overdue, `behind` plans with a delivery behind. */
const schema = campaignProps
  .extend({
    asOf: instant,
    closed: z.boolean(),
    total: count,
    late: count,
    behind: count,
    states: z.record(z.enum(obligationStates), count),
  })
  .readonly();
type Props = z.infer<typeof schema>;

export const campaignSummary = defineNotice<Props>(schema, {
  subject: (notice) => headingOf(notice),
  Body: (notice) => {
    const { say, states, total } = notice;
    const sent = total - states['not-begun'] - states['in-draft'] - states.excused;
    return (
      <Letter
        mail={notice}
        heading={headingOf(notice)}
        happened={say('campaign-summary.happened', { asOf: instantText(notice.asOf), sent, total })}
        facts={[
          ...obligationStates.map(
            (state) => [say(`campaign-summary.${state}`), String(states[state])] as const,
          ),
          [say('campaign-summary.late'), String(notice.late)],
          [say('campaign-summary.behind'), String(notice.behind)],
        ]}
        next={say('campaign-summary.next')}
        button={say('button.campaign')}
        because={say('campaign.because.leader')}
      />
    );
  },
  preview: (language) => ({
    ...sampleCampaign,
    language,
    url: 'http://127.0.0.1:3000/campaigns/1',
    unitName: 'UBND tỉnh Tuyên Quang',
    asOf: 1_796_605_200_000,
    closed: false,
    total: 110,
    late: 9,
    behind: 0,
    states: {
      ...{ 'not-begun': 4, 'in-draft': 5, 'in-review': 60, returned: 8 },
      ...{ approved: 30, 'in-delivery': 0, completed: 0, excused: 3 },
    },
  }),
});

type Heading = Parameters<typeof owed>[0] & Pick<Props, 'closed' | 'asOf'>;

function headingOf(notice: Heading): string {
  if (notice.closed) return notice.say('campaign-summary.closed', owed(notice));
  const [date = ''] = instantText(notice.asOf).split(' ');
  return notice.say('campaign-summary', { ...owed(notice), date });
}
