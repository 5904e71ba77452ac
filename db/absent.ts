import { sql } from 'drizzle-orm';
import type { Connection } from './client.ts';
import { dayOf } from './stand-ins.ts';

/** Those of these people who are away on the Vietnamese day of an instant, and until when: the first day back. */
export async function absentAmong(
  db: Connection,
  personIds: readonly string[],
  at: Date = new Date(),
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const ids = sql.join(
    [...new Set(personIds)].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db.execute<{ personId: string; back: string }>(sql`
    select person_id as "personId", max(valid_to)::text as back from absences
    where person_id in (${ids}) and valid_from <= ${dayOf(at)} and valid_to > ${dayOf(at)}
      and (ended_at is null or ended_at > ${at.toISOString()}::timestamptz)
    group by person_id`);
  return new Map(rows.map(({ personId, back }) => [personId, back]));
}
