import type { Language } from '../domain/bilingual.ts';
import { fields } from '../i18n/words/fields.ts';

/** The heading of a field, as on the form; a field that has none is called by its key. */
export function fieldText(field: string, language: Language): string {
  const words: Readonly<Record<string, string>> = fields[language];
  return words[field] ?? field;
}
