import { z } from 'zod';
import { openText } from '../../../db/sealed-text.ts';
import type { NoticeOccasion } from '../notice-of.ts';

const kept = z.object({ sealed: z.string() });

/** The one thing that these mails carry: a link, whose secret lies sealed in the outbox. */
const linkTo =
  (path: string) =>
  async ({ notice, page, secret }: NoticeOccasion) => {
    const { sealed } = kept.parse(notice);
    return { url: page(`${path}?t=${openText(secret, 'mail link', sealed)}`) };
  };

export const signInLink = linkTo('/link/sign-in');
export const passwordLink = linkTo('/link/set-password');
export const invitation = linkTo('/link/invitation');
export const verificationLink = linkTo('/link/verification');
