import { and, isNull, or, type SQL, sql } from 'drizzle-orm';
import { positions } from '../db/schema/positions.ts';
import { units } from '../db/schema/units.ts';

/** Whether a position is held on the Vietnamese day of an instant: from its first day until before its last, in a unit that exists. */
export function isHeldAt(at: Date): SQL | undefined {
  const day = sql`(${at.toISOString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;
  return and(
    sql`${positions.validFrom} <= ${day}`,
    or(isNull(positions.validTo), sql`${positions.validTo} > ${day}`),
    sql`exists (select 1 from ${units} where ${units.id} = ${positions.unitId} and ${units.validFrom} <= ${day}
      and (${units.validTo} is null or ${units.validTo} > ${day}))`,
  );
}
