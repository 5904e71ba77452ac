import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { type ListedObligation, obligationRows } from './obligation-rows.ts';
import { unitsOf } from './visible-to.ts';

/** So many are shown: two or three a year for each unit of the caller's. */
const most = 200;

/** What the caller's own units owe in campaigns that are opened, the latest asked first. */
export async function myObligations({
  db,
  caller,
}: Pick<Context, 'db' | 'caller'>): Promise<readonly ListedObligation[]> {
  requirePermission(caller, 'obligation:list');
  const own = unitsOf(caller, 'training-plan');
  const rows = await obligationRows(db, sql`o.bearer_id = any(${own}) and c.opens_at <= now()`, {
    limit: most,
  });
  return rows.toReversed();
}
