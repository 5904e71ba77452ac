/** @jsxImportSource react */
import { z } from 'zod';
import { campaignProps, owed, sampleCampaign, sampleDue } from '../campaign-props.ts';
import { defineNotice } from '../define-notice.ts';
import { instantText } from '../formats.ts';
import { instant } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

/** `unitName` manages the late units; the first of them are named. */
const schema = campaignProps
  .extend({ dueAt: instant, count: z.int().positive(), units: z.array(z.string()).readonly() })
  .readonly();
type Props = z.infer<typeof schema>;

export const planOverdue = defineNotice<Props>(schema, {
  subject: (notice) => notice.say('plan-overdue', { ...owed(notice), count: notice.count }),
  Body: (notice) => {
    const { say, unitName, count } = notice;
    const units = notice.units.join('; ');
    return (
      <Letter
        mail={notice}
        heading={say('plan-overdue', { ...owed(notice), count })}
        happened={say('plan-overdue.happened', { unit: unitName, due: instantText(notice.dueAt) })}
        facts={[
          [say('fact.late-units'), String(count)],
          [
            say('plan-overdue.units'),
            count > notice.units.length ? say('plan-overdue.more', { units }) : units,
          ],
        ]}
        next={say('plan-overdue.next')}
        button={say('button.campaign')}
        because={say('campaign.because.superior')}
      />
    );
  },
  preview: (language) => ({
    ...sampleCampaign,
    language,
    unitName: 'UBND tỉnh Tuyên Quang',
    dueAt: sampleDue,
    count: 12,
    units: ['UBND xã Hồng Thái', 'UBND xã Nà Hang'],
  }),
});
