import { render, toPlainText } from 'react-email';
import type { MailKind, NoticeKind } from '../domain/mail-kind.ts';
import { catalogue, type PropsOf } from './catalogue.ts';

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/** The text part: a fact per row, headings as they are written, addresses after the words that link to them. */
const textSelectors = [
  { selector: 'h1', options: { uppercase: false } },
  {
    selector: '[data-text="row"]',
    format: 'block',
    options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
  },
  { selector: '[data-text="cell"]', format: 'inline' },
];

/** Subject, HTML and text of one mail in the recipient's language. */
export async function renderMail<Kind extends MailKind | NoticeKind>(
  kind: Kind,
  props: PropsOf[Kind],
): Promise<RenderedMail> {
  const email = catalogue[kind];
  const html = await render(email.body(props));
  return { subject: email.subject(props), html, text: toPlainText(html, { selectors: textSelectors }) };
}

/** The props of a mail as they came back from the outbox; refuses (ZodError) what the mail cannot be made of. */
export function parseMailProps<Kind extends MailKind | NoticeKind>(
  kind: Kind,
  value: unknown,
): PropsOf[Kind] {
  return catalogue[kind].parse(value);
}
