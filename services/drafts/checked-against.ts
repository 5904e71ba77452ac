import { and, eq, ne, notInArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { programmes, submissions, units } from '../../db/schema/index.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { CheckedAgainst, OtherLine } from '../../domain/content/check-content.ts';
import { deadStates } from './dead-states.ts';
import { normsInForce } from './norms-in-force.ts';

/** What a unit's content of a year is held against today: its norms, and what other units of its tree have sent. */
export async function checkedAgainst(
  { db }: { readonly db: Connection },
  unitId: string,
  year: number,
): Promise<CheckedAgainst> {
  const above = (await ancestorsOf(db, unitId)).map(({ id }) => id);
  const norms = await normsInForce(db, above);
  return { norms, others: await othersOf(db, { unitId, rootUnitId: above.at(-1) ?? unitId, year }) };
}

type Whose = { readonly unitId: string; readonly rootUnitId: string; readonly year: number };

const othersOf = (db: Connection, { unitId, rootUnitId, year }: Whose): Promise<OtherLine[]> =>
  db
    .selectDistinct({
      unitName: units.name,
      programme: programmes.programme,
      audience: programmes.audience,
      quarter: programmes.quarter,
    })
    .from(programmes)
    .innerJoin(submissions, eq(submissions.id, programmes.submissionId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(
      and(
        eq(programmes.year, year),
        eq(submissions.rootUnitId, rootUnitId),
        ne(submissions.unitId, unitId),
        notInArray(submissions.state, [...deadStates]),
      ),
    )
    .orderBy(units.name, programmes.programme);
