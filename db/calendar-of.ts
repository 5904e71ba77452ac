import { inArray } from 'drizzle-orm';
import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Connection } from './client.ts';
import { holidays } from './schema/holidays.ts';
import { ancestorsOf } from './unit-tree.ts';

/** Vietnam is seven hours east of UTC and knows no summer time. */
const utcOffsetMinutes = 420;

/** The working calendar of a unit: the days of its whole tree, where the nearest unit's word counts. */
export async function calendarOf(db: Connection, unitId: string): Promise<Calendar> {
  const above = (await ancestorsOf(db, unitId)).map(({ id }) => id);
  const rows = await db.select().from(holidays).where(inArray(holidays.ownerUnitId, above));
  const nearestLast = rows.toSorted(
    (left, right) => above.indexOf(right.ownerUnitId) - above.indexOf(left.ownerUnitId),
  );
  const exceptions = Object.fromEntries(nearestLast.map(({ date, kind }) => [date, kind]));
  return { version: rows.length, utcOffsetMinutes, exceptions };
}
