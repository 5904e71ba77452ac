import { sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isOwed } from '../../db/obligation-sql.ts';

/** The different dates on which what is still owed is due: one for most, and those of extensions. */
export async function owedDates(db: Connection, campaignId: string): Promise<readonly Date[]> {
  const rows = await db.execute<{ due: number }>(sql`
    select distinct (extract(epoch from o.due_at) * 1000)::float8 as due from obligations o
    where o.campaign_id = ${campaignId} and ${isOwed} order by 1`);
  return rows.map(({ due }) => new Date(due));
}
