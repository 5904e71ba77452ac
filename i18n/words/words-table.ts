import type { Language } from '../../domain/bilingual.ts';

/** One area's words: the same keys in every language. */
export type Words<Key extends string = string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;
