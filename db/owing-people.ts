import { sql } from 'drizzle-orm';
import type { ObligationState } from '../domain/campaign/obligation-state.ts';
import type { Connection } from './client.ts';
import { isCurrent } from './holders.ts';
import { isOwed, obligationState, obligationTables } from './obligation-sql.ts';
import type { campaigns } from './schema/campaigns.ts';
import { standInsOf } from './stand-ins.ts';

/** Somebody to be told of what their unit owes. */
export type Owing = {
  readonly unitId: string;
  readonly recipientId: string;
  readonly dueAt: number;
  readonly state: ObligationState;
};

/** Heads and drafters of the units that have neither sent nor been excused, with those who stand in for them. */
export async function owingPeople(
  db: Connection,
  { id, kind }: Pick<typeof campaigns.$inferSelect, 'id' | 'kind'>,
  dueAt: Date | 'all',
): Promise<readonly Owing[]> {
  const due = dueAt === 'all' ? sql`true` : sql`o.due_at = ${dueAt.toISOString()}::timestamptz`;
  const rows = await db.execute<Owing>(sql`
    select distinct o.bearer_id as "unitId", positions.person_id as "recipientId",
      (extract(epoch from o.due_at) * 1000)::float8 as "dueAt", ${obligationState} as state
    from ${obligationTables}
    join positions on positions.unit_id = o.bearer_id and positions.role in ('drafter', 'unit-head') and ${isCurrent}
    join people on people.id = positions.person_id and people.active
    where o.campaign_id = ${id} and ${isOwed} and ${due}
    order by 3, 1, 2`);
  const standIns = await standInsOf(
    db,
    rows.map(({ recipientId }) => recipientId),
    kind,
  );
  const extra = standIns.flatMap(({ principalId, personId }) =>
    rows
      .filter(({ recipientId }) => recipientId === principalId)
      .map((row) => ({ ...row, recipientId: personId })),
  );
  return [...rows, ...extra];
}
