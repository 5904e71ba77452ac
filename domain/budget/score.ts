import { type Band, type Criteria, type Measure, measures } from './criteria.ts';

/** Details of a request that criteria may weigh: equipment and scholarship details both are. */
export type Measured = Readonly<Partial<Record<Measure, number>>>;

/** How one measure added to a score: what was stated, the points for it, and those times the weight. */
export type ScorePart = {
  readonly measure: Measure;
  readonly value: number;
  readonly points: number;
  readonly weight: number;
  readonly weighted: number;
};

/** The score measure by measure, so that a rank can be explained. A measure that was not stated has no part. */
export const scoreParts = (details: Measured, { weights, bands }: Criteria): readonly ScorePart[] =>
  measures.flatMap((measure) => {
    const weight = weights[measure];
    const value = details[measure];
    if (weight === undefined || value === undefined) return [];
    const points = pointsOf(value, bands[measure]);
    return [{ measure, value, points, weight, weighted: points * weight }];
  });

/** Whole points by the published criteria; more is funded first. */
export const scoreOf = (details: Measured, criteria: Criteria): number =>
  scoreParts(details, criteria).reduce((sum, { weighted }) => sum + weighted, 0);

function pointsOf(value: number, bands: readonly Band[] | undefined): number {
  if (bands === undefined) return value;
  const reached = bands.filter(({ from }) => from <= value).toSorted((a, b) => b.from - a.from);
  return reached[0]?.points ?? 0;
}
