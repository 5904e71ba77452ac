import { createInstance } from 'i18next';
import { type Language, languages } from '../domain/bilingual.ts';
import { areas } from './words/areas.ts';

const instance = createInstance({
  lng: 'vi',
  fallbackLng: false,
  supportedLngs: languages,
  ns: Object.keys(areas),
  resources: Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(Object.entries(areas).map(([area, table]) => [area, table[language]])),
    ]),
  ),
  interpolation: { escapeValue: false },
  keySeparator: false,
  initAsync: false,
});
void instance.init();

export type Params = Readonly<Record<string, string | number>>;

/** Words in one language: `say('refusals:stale')`; a key that is missing is an error, not a shown key. */
export type Say = (key: `${keyof typeof areas}:${string}`, params?: Params) => string;

/** The words of one language. */
export function wordsIn(language: Language): Say {
  const t = instance.getFixedT(language);
  return (key, params = {}) => {
    if (!instance.exists(key, { lng: language })) throw new Error(`no word for ${key} in ${language}`);
    return t(key, params);
  };
}
