import { acts } from './pages/acts.ts';
import { drafts } from './pages/drafts.ts';
import { effects } from './pages/effects.ts';
import { frame } from './pages/frame.ts';
import { lists } from './pages/lists.ts';
import { signInPages } from './pages/sign-in.ts';
import { submission } from './pages/submission.ts';
import { timeline } from './pages/timeline.ts';
import type { Words } from './words-table.ts';

const vi = {
  ...frame.vi,
  ...lists.vi,
  ...submission.vi,
  ...timeline.vi,
  ...acts.vi,
  ...effects.vi,
  ...drafts.vi,
  ...signInPages.vi,
} as const;

export type PageWord = keyof typeof vi;

/** Words of the pages. */
export const pages = {
  vi,
  en: {
    ...frame.en,
    ...lists.en,
    ...submission.en,
    ...timeline.en,
    ...acts.en,
    ...effects.en,
    ...drafts.en,
    ...signInPages.en,
  },
} as const satisfies Words<PageWord>;
