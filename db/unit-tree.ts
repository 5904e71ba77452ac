import { sql } from 'drizzle-orm';
import type { Connection } from './client.ts';
import type { unitLevel } from './schema/units.ts';

export type UnitAbove = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: (typeof unitLevel.enumValues)[number];
};

/** No tree is as high; the bound ends the walk should somebody ever close a circle. */
const highest = 20;

/** A unit and everything above it, nearest first: the unit itself, then who manages it, and so on to the top. */
export async function ancestorsOf(db: Connection, unitId: string): Promise<readonly UnitAbove[]> {
  return db.execute<UnitAbove>(sql`
    with recursive above as (
      select id, code, name, level, parent_id, 0 as height from units where id = ${unitId}
      union all
      select units.id, units.code, units.name, units.level, units.parent_id, height + 1
      from units join above on units.id = above.parent_id
      where height < ${highest}
    )
    select id, code, name, level from above order by height`);
}

/** The top of a unit's tree: the province. */
export async function rootOf(db: Connection, unitId: string): Promise<string> {
  const root = (await ancestorsOf(db, unitId)).at(-1);
  if (root === undefined) throw new Error(`there is no unit ${unitId}`);
  return root.id;
}
