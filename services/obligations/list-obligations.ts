import { type SQL, sql } from 'drizzle-orm';
import { isLateAt, obligationState } from '../../db/obligation-sql.ts';
import type { ObligationState } from '../../domain/campaign/obligation-state.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { type ListedObligation, obligationRows } from './obligation-rows.ts';
import { visibleTo } from './visible-to.ts';

export type ObligationFilter = {
  readonly campaignId: string;
  readonly unitId?: string | undefined;
  readonly level?: string | undefined;
  readonly states?: readonly ObligationState[] | undefined;
  readonly late?: boolean | undefined;
  readonly cursor?: string | undefined;
};

/** What the units of a campaign owe, as far as the caller sees them, page by page. */
export async function listObligations(
  ctx: Pick<Context, 'db' | 'caller'>,
  filter: ObligationFilter,
): Promise<Page<ListedObligation>> {
  requirePermission(ctx.caller, 'obligation:list');
  const { campaignId, cursor } = filter;
  const campaign = await readCampaign(ctx, campaignId);
  const after = cursor === undefined ? undefined : valuesIn(cursor, ['id'])[0];
  const now = new Date();
  const where = allOf([
    sql`o.campaign_id = ${campaignId}`,
    visibleTo(ctx.caller, campaign),
    ...conditionsOf(filter, now),
    ...(after === undefined ? [] : [sql`o.id > ${after}`]),
  ]);
  const rows = await obligationRows(ctx.db, where, { now, limit: pageSize + 1 });
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last !== undefined ? cursorOf([last.id]) : null };
}

const conditionsOf = ({ unitId, level, states, late }: ObligationFilter, now: Date): readonly SQL[] => [
  ...(unitId === undefined ? [] : [sql`(o.bearer_id = ${unitId} or o.unit_id = ${unitId})`]),
  ...(level === undefined ? [] : [sql`u.level::text = ${level}`]),
  ...(states === undefined ? [] : [sql`${obligationState} = any(${sql.param([...states])}::text[])`]),
  ...(late === undefined ? [] : [sql`${isLateAt(now)} = ${late}`]),
];

const allOf = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` and `);
