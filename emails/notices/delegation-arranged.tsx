/** @jsxImportSource react */
import { z } from 'zod';
import { defineNotice } from '../define-notice.ts';
import { dateText } from '../formats.ts';
import { localDate, noticeProps } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

/** An administrator ordered it; `until` is the last day. */
const schema = noticeProps
  .extend({ delegate: z.string(), from: localDate, until: localDate, paperNumber: z.string().optional() })
  .readonly();
type Props = z.infer<typeof schema>;

export const delegationArranged = defineNotice<Props>(schema, {
  subject: ({ say, delegate }) => say('delegation-arranged', { delegate }),
  Body: (notice) => {
    const { say, delegate, paperNumber } = notice;
    const days = { from: dateText(notice.from), until: dateText(notice.until) };
    return (
      <Letter
        mail={notice}
        heading={say('delegation-arranged', { delegate })}
        happened={say('delegation-arranged.happened', { delegate, ...days })}
        facts={paperNumber === undefined ? [] : [[say('fact.paper'), paperNumber]]}
        next={say('delegation-arranged.next')}
        button={say('button.tasks')}
        because={say('delegation-arranged.because')}
      />
    );
  },
  preview: (language) => ({
    language,
    recipientName: 'Đặng Hoài Sơn',
    url: 'http://127.0.0.1:3000/',
    delegate: 'Nguyễn Thị Hòa',
    from: '2026-12-01',
    until: '2026-12-11',
    paperNumber: '45/QĐ-SNV',
  }),
});
