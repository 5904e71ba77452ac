import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { findGaps, type GapQuery, type ListedGap } from '../routing/list-gaps.ts';

/** Roles of which nobody in the unit holds even one, and how much waits for that. */
export type Vacancy = {
  readonly unit: ListedGap['at'];
  readonly roles: readonly string[];
  /** The steps that definitions in force give to it. */
  readonly steps: readonly { readonly definition: string; readonly step: string }[];
  /** How many units could not get further than this. */
  readonly unitsConcerned: number;
};

/** The posts that definitions in force name and nobody holds, those that most units wait for first. */
export async function listVacancies(
  ctx: Context,
  { cursor, ...query }: GapQuery,
): Promise<Page<Vacancy> & { readonly total: number }> {
  const from = cursor === undefined ? 0 : Number(valuesIn(cursor, ['number'])[0]);
  const gaps = await findGaps(ctx, query);
  const all = vacanciesIn(gaps.filter(({ because }) => because === 'vacant'));
  const to = from + pageSize;
  return {
    items: all.slice(from, to),
    next: to < all.length ? cursorOf([String(to)]) : null,
    total: all.length,
  };
}

function vacanciesIn(gaps: readonly ListedGap[]): readonly Vacancy[] {
  const byPost = Map.groupBy(gaps, ({ at, roles }) => `${at.code} ${roles.join(' ')}`);
  return [...byPost.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [vacancyOf(first, [first, ...others])]))
    .toSorted(
      (one, other) => other.unitsConcerned - one.unitsConcerned || (one.unit.code < other.unit.code ? -1 : 1),
    );
}

function vacancyOf({ at, roles }: ListedGap, gaps: readonly ListedGap[]): Vacancy {
  const steps = new Map(
    gaps.map(({ definition, step }) => [`${definition.key} ${step}`, { definition: definition.key, step }]),
  );
  return {
    unit: at,
    roles,
    steps: [...steps.values()],
    unitsConcerned: new Set(gaps.map(({ unit }) => unit.id)).size,
  };
}
