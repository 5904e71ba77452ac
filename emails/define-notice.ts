import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Language } from '../domain/bilingual.ts';
import { clippedSubject, type Email, type Said } from './define-email.ts';
import type { NoticeProps } from './mail-props.ts';
import { sayMailIn } from './say-mail.ts';

type Definition<Props extends NoticeProps> = {
  /** What happened, in a few words. */
  readonly subject: (notice: Said<Props>) => string;
  readonly Body: (notice: Said<Props>) => ReactElement;
  /** Sample data for the gallery and the tests. */
  readonly preview: (language: Language) => Props;
};

/** A mail that tells of no submission's event. */
export function defineNotice<Props extends NoticeProps>(
  schema: z.ZodType<Props>,
  definition: Definition<Props>,
): Email<Props> {
  const said = (props: Props): Said<Props> => ({ ...props, say: sayMailIn(props.language) });
  return {
    parse: (value) => schema.parse(value),
    subject: (props) => clippedSubject(definition.subject(said(props))),
    body: (props) => definition.Body(said(props)),
    preview: definition.preview,
  };
}
