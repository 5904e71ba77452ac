import type { Bilingual, Language } from '../domain/bilingual.ts';
import type { PageWord } from '../i18n/words/pages.ts';
import { type Params, type Say, wordsIn } from '../i18n/words.ts';
import { type Formats, formatsIn } from './formats.ts';

/** Who looks at a page: the language, with every word, date and number in it. */
export type Reader = Formats & {
  readonly language: Language;
  readonly say: Say;
  /** A word of the pages; one that does not exist does not compile. */
  readonly word: (key: PageWord, params?: Params) => string;
  /** What a definition or table carries in both languages. */
  readonly of: (text: Bilingual) => string;
  /** A role's name; definitions may name roles that this version does not know. */
  readonly role: (role: string) => string;
};

function readerOf(language: Language): Reader {
  const say = wordsIn(language);
  return {
    language,
    say,
    word: (key, params) => say(`pages:${key}`, params),
    of: (text) => text[language],
    role: (role) => known(() => say(`roles:${role}`), role),
    ...formatsIn(language),
  };
}

function known(words: () => string, otherwise: string): string {
  try {
    return words();
  } catch {
    return otherwise;
  }
}

/** Formatters are slow to make, so each language has one reader. */
export const readers = { vi: readerOf('vi'), en: readerOf('en') } as const satisfies Record<Language, Reader>;
