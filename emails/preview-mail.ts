import type { Language } from '../domain/bilingual.ts';
import type { MailKind, NoticeKind } from '../domain/mail-kind.ts';
import { catalogue } from './catalogue.ts';
import { type RenderedMail, renderMail } from './render.ts';

/** A mail made of its sample data, as the gallery shows it. */
export const previewMail = <Kind extends MailKind | NoticeKind>(
  kind: Kind,
  language: Language,
): Promise<RenderedMail> => renderMail(kind, catalogue[kind].preview(language));
