import { sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';

/** Units in force today below a unit, without it, by level and name: what they owe is listed in this order. */
export async function unitsBelow(db: Connection, unitId: string): Promise<readonly string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive below as (
      select id, name, level, 0 as depth from units where id = ${unitId}
      union all
      select units.id, units.name, units.level, depth + 1 from units join below on units.parent_id = below.id
      where depth < ${deepest} and units.valid_from <= ${today}
        and (units.valid_to is null or units.valid_to > ${today})
    )
    select id from below where depth > 0 order by level, name, id`);
  return rows.map(({ id }) => id);
}

const today = sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
/** No tree is as deep; the bound ends the walk should somebody ever close a circle. */
const deepest = 20;
