/** @jsxImportSource react */
import { z } from 'zod';
import { defineNotice } from '../define-notice.ts';
import { dateText } from '../formats.ts';
import { localDate, noticeProps } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

/** `until` is the last day; `waiting` counts the tasks that wait now. */
const schema = noticeProps
  .extend({
    principal: z.string(),
    from: localDate,
    until: localDate,
    paperNumber: z.string().optional(),
    waiting: z.int().nonnegative(),
  })
  .readonly();
type Props = z.infer<typeof schema>;

export const delegationBegan = defineNotice<Props>(schema, {
  subject: ({ say, principal }) => say('delegation-began', { principal }),
  Body: (notice) => {
    const { say, principal, paperNumber } = notice;
    const days = { from: dateText(notice.from), until: dateText(notice.until) };
    return (
      <Letter
        mail={notice}
        heading={say('delegation-began', { principal })}
        happened={say('delegation-began.happened', { principal, ...days })}
        facts={paperNumber === undefined ? [] : [[say('fact.paper'), paperNumber]]}
        next={say('delegation-began.next', { count: notice.waiting })}
        button={say('button.tasks')}
        because={say('delegation-began.because')}
      />
    );
  },
  preview: (language) => ({
    language,
    recipientName: 'Nguyễn Thị Hòa',
    url: 'http://127.0.0.1:3000/',
    principal: 'Đặng Hoài Sơn',
    from: '2026-12-01',
    until: '2026-12-11',
    paperNumber: '45/QĐ-SNV',
    waiting: 3,
  }),
});
