import { mailsEn } from './mails-en.ts';
import { mailsVi } from './mails-vi.ts';
import { delegationNotices } from './notices/delegation.ts';
import type { Words } from './words-table.ts';

const vi = { ...mailsVi, ...delegationNotices.vi } as const;

/** Words of the mails. */
export const mails = {
  vi,
  en: { ...mailsEn, ...delegationNotices.en },
} as const satisfies Words<keyof typeof vi>;
