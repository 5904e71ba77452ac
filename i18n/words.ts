import { createInstance } from 'i18next';
import { type Bilingual, type Language, languages } from '../domain/bilingual.ts';
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

/** What stands in gaps; of words in both languages those of the sentence. */
export type Params = Readonly<Record<string, string | number | Bilingual>>;

/** Words in one language: `say('refusals:stale')`; a key that is missing is an error, not a shown key. */
export type Say = (key: `${keyof typeof areas}:${string}`, params?: Params) => string;

/** The words of one language. */
export function wordsIn(language: Language): Say {
  const t = instance.getFixedT(language);
  return (key, params = {}) => {
    if (!instance.exists(key, { lng: language })) throw new Error(`no word for ${key} in ${language}`);
    return t(key, inOneLanguage(params, language));
  };
}

const inOneLanguage = (params: Params, language: Language): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  );
