import { mailsEn } from './mails-en.ts';
import { mailsVi } from './mails-vi.ts';
import { campaignNotices } from './notices/campaign.ts';
import { delegationNotices } from './notices/delegation.ts';
import { signInNotices } from './notices/sign-in.ts';
import { repairMails } from './repair-mails.ts';
import type { Words } from './words-table.ts';

const vi = {
  ...mailsVi,
  ...repairMails.vi,
  ...delegationNotices.vi,
  ...campaignNotices.vi,
  ...signInNotices.vi,
} as const;

/** Words of the mails. */
export const mails = {
  vi,
  en: { ...mailsEn, ...repairMails.en, ...delegationNotices.en, ...campaignNotices.en, ...signInNotices.en },
} as const satisfies Words<keyof typeof vi>;
