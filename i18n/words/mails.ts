import { mailsEn } from './mails-en.ts';
import { mailsVi } from './mails-vi.ts';
import type { Words } from './words-table.ts';

/** Words of the mails. */
export const mails = { vi: mailsVi, en: mailsEn } as const satisfies Words<keyof typeof mailsVi>;
