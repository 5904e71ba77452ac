import { and, desc, inArray, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { norms } from '../../db/schema/norms.ts';
import { costKinds, type Norm } from '../../domain/content/content.ts';

/** The norms of units, nearest first, that hold today: of each key the nearest unit's, its latest. */
export async function normsInForce(db: Connection, unitIds: readonly string[]): Promise<readonly Norm[]> {
  const rows = await db
    .select()
    .from(norms)
    .where(and(inArray(norms.ownerUnitId, [...unitIds]), holdsToday))
    .orderBy(desc(norms.validFrom));
  const nearestFirst = rows.toSorted(
    (a, b) => unitIds.indexOf(a.ownerUnitId) - unitIds.indexOf(b.ownerUnitId),
  );
  const byKey = new Map<string, Norm>();
  for (const { key, costKind, limit, source } of nearestFirst) {
    const known = costKinds.find((kind) => kind === costKind);
    if (known !== undefined && !byKey.has(key)) byKey.set(key, { key, costKind: known, limit, source });
  }
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** From the first day until before the last; the day is Vietnam's. */
const holdsToday = sql`${norms.validFrom} <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
  and (${norms.validTo} is null or ${norms.validTo} > (now() at time zone 'Asia/Ho_Chi_Minh')::date)`;
