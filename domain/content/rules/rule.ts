import type { Bilingual } from '../../bilingual.ts';
import type { Asks } from '../../definition/definition.ts';
import type { Content, Finding, Line, Norm } from '../content.ts';
import type { SubmissionKind } from '../submission-kind.ts';
import type { ScholarshipConditions } from './scholarship-conditions.ts';

/** A line of another unit's plan of the same year. */
export type OtherLine = {
  readonly unitName: string;
  readonly programme: string;
  readonly audience: string;
  readonly quarter: number;
};

/** What a rule looks at. */
export type Examined = {
  readonly kind: SubmissionKind;
  readonly content: Content;
  readonly norms: readonly Norm[];
  readonly others: readonly OtherLine[];
  readonly conditions: ScholarshipConditions;
  /** What the process asks of the unit; null while no process is known. */
  readonly asks: Asks | null;
};

/** A place where the content breaks a rule. */
export type Breach = { readonly pointer: string; readonly params?: Finding['params'] };

/** A rule about content: how grave a breach is, where the rule comes from, and where it is broken. */
export type Rule = {
  readonly severity: Finding['severity'];
  readonly source: Bilingual;
  readonly breaches: (examined: Examined) => readonly Breach[];
};

export type PlacedLine = { readonly line: Line; readonly pointer: string };

/** Every line with its JSON pointer. */
export const placedLines = (content: Content): readonly PlacedLine[] =>
  content.lines.map((line, index) => ({ line, pointer: `/lines/${index}` }));
