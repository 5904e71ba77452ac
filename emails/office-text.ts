import type { Language } from '../domain/bilingual.ts';
import { roles } from '../i18n/words/roles.ts';
import { sayMailIn } from './say-mail.ts';

/** `Giám đốc Sở Nội vụ`: a role in a unit, as the post is called. */
export function officeText(
  { role, unitName }: { readonly role: string; readonly unitName: string },
  language: Language,
): string {
  const words: Readonly<Record<string, string>> = roles[language];
  return sayMailIn(language)('office', { role: words[role] ?? role, unit: unitName });
}
