import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Language } from '../domain/bilingual.ts';
import type { MailProps } from './mail-props.ts';
import { type SayMail, sayMailIn } from './say-mail.ts';
import { clipped, singleLine } from './single-line.ts';

export type Said<Props> = Props & { readonly say: SayMail };

type Definition<Props extends MailProps> = {
  /** What happened, in a few words; the file number and the title are added around it. */
  readonly subject: (mail: Said<Props>) => string;
  readonly Body: (mail: Said<Props>) => ReactElement;
  /** Sample data for the gallery and the tests. */
  readonly preview: (language: Language) => Props;
};

export type Email<Props> = {
  readonly parse: (value: unknown) => Props;
  readonly subject: (props: Props) => string;
  readonly body: (props: Props) => ReactElement;
  readonly preview: (language: Language) => Props;
};

/** Mail programs cut a subject in lists; a longer one only grows the header. */
const subjectLimit = 160;

export const clippedSubject = (text: string): string => clipped(singleLine(text), subjectLimit);

/** The schema is there because props come back from the outbox as unknown. */
export function defineEmail<Props extends MailProps>(
  schema: z.ZodType<Props>,
  definition: Definition<Props>,
): Email<Props> {
  const said = (props: Props): Said<Props> => ({ ...props, say: sayMailIn(props.language) });
  return {
    parse: (value) => schema.parse(value),
    subject(props) {
      const { fileNumber, title } = props.submission;
      const text = `[${fileNumber}] ${definition.subject(said(props))}: ${title}`;
      return clippedSubject(text);
    },
    body: (props) => definition.Body(said(props)),
    preview: definition.preview,
  };
}
