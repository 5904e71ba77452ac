/** @jsxImportSource react */
import { z } from 'zod';
import { defineNotice } from '../define-notice.ts';
import { noticeProps } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

const schema = noticeProps.extend({ principal: z.string(), delegate: z.string() }).readonly();
type Props = z.infer<typeof schema>;

/** Somebody ended it before its last day; told to both, but for whoever did it. */
export const delegationEnded = defineNotice<Props>(schema, {
  subject: ({ say, principal, delegate }) => say('delegation-ended', { principal, delegate }),
  Body: (notice) => {
    const { say, principal, delegate } = notice;
    return (
      <Letter
        mail={notice}
        heading={say('delegation-ended', { principal, delegate })}
        happened={say('delegation-ended.happened', { principal, delegate })}
        next={say('delegation-ended.next', { principal })}
        button={say('button.tasks')}
        because={say('delegation-ended.because')}
      />
    );
  },
  preview: (language) => ({
    language,
    recipientName: 'Nguyễn Thị Hòa',
    url: 'http://127.0.0.1:3000/',
    principal: 'Đặng Hoài Sơn',
    delegate: 'Nguyễn Thị Hòa',
  }),
});
