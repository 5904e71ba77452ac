import type { Language } from '../domain/bilingual.ts';
import type { mails } from '../i18n/words/mails.ts';
import { wordsIn } from '../i18n/words.ts';

type MailWords = (typeof mails)['vi'];
export type MailWord = keyof MailWords;

type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Values<Word extends MailWord> = Readonly<Record<Placeholders<MailWords[Word]>, string | number>>;

/** Words for mails in one language: a word or a value that is missing does not compile. */
export type SayMail = <Word extends MailWord>(
  word: Word,
  ...values: [Placeholders<MailWords[Word]>] extends [never] ? [] : [Values<Word>]
) => string;

export function sayMailIn(language: Language): SayMail {
  const say = wordsIn(language);
  return (word, ...[values]) => say(`mails:${word}`, values);
}
