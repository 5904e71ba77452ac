/** @jsxImportSource react */
import type { ReactElement } from 'react';
import type { Email, Said } from '../define-email.ts';
import { defineNotice } from '../define-notice.ts';
import { type NoticeProps, noticeProps } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';

type LinkKind = 'sign-in-link' | 'password-link' | 'invitation' | 'verification-link';

const letterOf =
  (kind: LinkKind) =>
  (notice: Said<NoticeProps>): ReactElement => (
    <Letter
      mail={notice}
      heading={notice.say(kind)}
      happened={notice.say(`${kind}.happened`)}
      next={notice.say(`${kind}.next`)}
      button={notice.say(`${kind}.button`)}
      because={notice.say(`${kind}.because`)}
    />
  );

/** A mail whose only matter is its link, which works once. */
const linkNotice = (kind: LinkKind): Email<NoticeProps> =>
  defineNotice<NoticeProps>(noticeProps.readonly(), {
    subject: ({ say }) => say(kind),
    Body: letterOf(kind),
    preview: (language) => ({
      language,
      recipientName: 'Nguyễn Thị Hòa',
      url: 'http://127.0.0.1:3000/link/sign-in?t=tt_example',
    }),
  });

export const signInLink = linkNotice('sign-in-link');
export const passwordLink = linkNotice('password-link');
export const invitation = linkNotice('invitation');
export const verificationLink = linkNotice('verification-link');
