/** How long is kept what is not the record itself; the record is never deleted. */
export type Retention = {
  /** Days after which a mail that was sent or refused is forgotten. */
  readonly mailDays: number;
  /** Days for which a repeated request finds its answer, where it touched PostgreSQL alone. */
  readonly answerDays: number;
  /** Years after a submission's end until reasons, comments and answers in it are erased; null: never. */
  readonly textYears: number | null;
};

export const defaultRetention: Retention = { mailDays: 400, answerDays: 90, textYears: null };

/** What may be set: no shorter than what running matters need. */
export const retentionLimits = {
  mailDays: { least: 90, most: 3_650 },
  answerDays: { least: 7, most: 3_650 },
  textYears: { least: 2, most: 70 },
} as const satisfies Record<keyof Retention, { readonly least: number; readonly most: number }>;

/** The setting as it was stored; what is missing or unusable has its default. */
export function retentionOf(stored: unknown): Retention {
  const given: Record<string, unknown> = Object(stored);
  const number = (name: keyof Retention): number | null => {
    const value = given[name];
    const { least, most } = retentionLimits[name];
    return typeof value === 'number' && value >= least && value <= most ? value : null;
  };
  return {
    mailDays: number('mailDays') ?? defaultRetention.mailDays,
    answerDays: number('answerDays') ?? defaultRetention.answerDays,
    textYears: number('textYears') ?? defaultRetention.textYears,
  };
}
