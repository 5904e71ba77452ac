import type { Bilingual } from '../bilingual.ts';
import type { LineKind } from '../content/content.ts';

/** What a request states in numbers and criteria may weigh: details of equipment, then of scholarships. */
export const measures = [
  'need',
  'remoteness',
  'existing',
  'yearsOfService',
  'goodYears',
  'studyMonths',
  'commitmentMonths',
] as const;
export type Measure = (typeof measures)[number];

/** The published order in which requests of one kind get money: data with a version, an effective date and a source. */
export type Criteria = {
  readonly key: string;
  readonly version: number;
  readonly kind: Exclude<LineKind, 'training'>;
  readonly name: Bilingual;
  /** Local date from which it applies. */
  readonly effectiveFrom: string;
  /** The document that published it. */
  readonly source: Bilingual;
  /** Whole weights; a measure that is left out does not count. */
  readonly weights: Readonly<Partial<Record<Measure, number>>>;
  /** Turns a measure into points; a measure without bands counts as it stands. */
  readonly bands: Readonly<Partial<Record<Measure, readonly Band[]>>>;
};

/** `points` for a value of at least `from`; the highest `from` that is reached counts, and below all there are none. */
export type Band = { readonly from: number; readonly points: number };
