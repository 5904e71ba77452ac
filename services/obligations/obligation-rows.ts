import { type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isLateAt, obligationState, obligationTables } from '../../db/obligation-sql.ts';
import type { ObligationState } from '../../domain/campaign/obligation-state.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Level } from './level.ts';

/** What a unit owes, and how far it is. */
export type ListedObligation = {
  readonly id: string;
  readonly campaignId: string;
  readonly year: number;
  readonly kind: SubmissionKind;
  /** Who owes it today; another than the unit that was asked after a merger. */
  readonly unitId: string;
  readonly unitName: string;
  readonly level: Level;
  readonly askedUnitId: string;
  readonly state: ObligationState;
  readonly isLate: boolean;
  readonly dueAt: Date;
  readonly extendedFrom: Date | null;
  readonly reason: string | null;
  readonly submissionId: string | null;
  readonly sentAt: Date | null;
};

type Row = Omit<ListedObligation, 'dueAt' | 'extendedFrom' | 'sentAt'> & {
  readonly dueAt: string;
  readonly extendedFrom: string | null;
  readonly sentAt: string | null;
};

/** Obligations in the order in which units were asked. */
export async function obligationRows(
  db: Connection,
  where: SQL,
  { now = new Date(), limit }: { readonly now?: Date; readonly limit?: number } = {},
): Promise<readonly ListedObligation[]> {
  const rows = await db.execute<Row>(sql`
    select o.id, o.campaign_id as "campaignId", c.year, c.kind, o.bearer_id as "unitId", u.name as "unitName",
      u.level, o.unit_id as "askedUnitId", ${obligationState} as state, ${isLateAt(now)} as "isLate",
      o.due_at as "dueAt", o.extended_from as "extendedFrom", remarks.text as reason,
      coalesce(o.met_by, d.id) as "submissionId", o.met_at as "sentAt"
    from ${obligationTables}
    left join remarks on remarks.id = o.remark_id
    left join lateral (
      select id from submissions
      where unit_id = o.bearer_id and year = c.year and kind = c.kind and state = 'draft' and o.met_by is null
      order by id limit 1
    ) d on true
    where ${where} order by o.id ${limit === undefined ? sql`` : sql`limit ${limit}`}`);
  return rows.map(({ dueAt, extendedFrom, sentAt, ...row }) => ({
    ...row,
    dueAt: new Date(dueAt),
    extendedFrom: extendedFrom === null ? null : new Date(extendedFrom),
    sentAt: sentAt === null ? null : new Date(sentAt),
  }));
}
