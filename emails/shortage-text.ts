import type { Language } from '../domain/bilingual.ts';
import { type AmountBySource, fundingSources } from '../domain/money/funding-source.ts';
import { wordsIn } from '../i18n/words.ts';
import { moneyText } from './formats.ts';
import { sayMailIn } from './say-mail.ts';

type Shortage = {
  readonly purpose: 'scholarship' | 'equipment';
  readonly year: number;
  readonly missing: AmountBySource;
};

/** Why a request is not funded in full: what each pool is short of, or that the rest was not asked for. */
export function shortageText({ purpose, year, missing }: Shortage, language: Language): string {
  const say = sayMailIn(language);
  const sentences = fundingSources.flatMap((source) => {
    const amount = missing[source] ?? 0;
    if (amount === 0) return [];
    const values = {
      year,
      source: wordsIn(language)(`terms:source.${source}`),
      missing: moneyText(amount, language),
    };
    return [say(`allocated.short.${purpose}`, values)];
  });
  return sentences.length === 0 ? say('allocated.unasked') : sentences.join(' ');
}
