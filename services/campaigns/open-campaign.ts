import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { campaigns } from '../../db/schema/campaigns.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';

export type OpenCampaign = {
  /** The top unit: planning opens for everyone below it. */
  readonly unitId: string;
  readonly year: number;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
};

/** Opens a year for planning; its administrator says from when, due when, and until when late plans are taken. */
export async function openCampaign(ctx: Context, input: OpenCampaign): Promise<{ readonly id: string }> {
  const { unitId, year, opensAt, dueAt, closesAt } = input;
  requirePermission(ctx.caller, 'campaign:open', { unitId });
  const [, above] = await ancestorsOf(ctx.db, unitId);
  if (above !== undefined) throw new ServiceError({ code: 'forbidden', because: 'not_the_top_unit' });
  const faults = faultsIn(input, new Date());
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const body = [year, opensAt, dueAt, closesAt].map((part) =>
    typeof part === 'number' ? part : part.getTime(),
  );
  return once(ctx, requestKey(ctx, 'campaign:open', unitId, body), (tx) => insertCampaign(tx, input));
}

async function insertCampaign(tx: Transaction, input: OpenCampaign): Promise<{ readonly id: string }> {
  const [made] = await tx
    .insert(campaigns)
    .values(input)
    .onConflictDoNothing()
    .returning({ id: campaigns.id });
  if (made !== undefined) return made;
  const [known] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.unitId, input.unitId), eq(campaigns.year, input.year)));
  if (known === undefined) throw new Error('the campaign was neither inserted nor found');
  throw new ServiceError({ code: 'exists_already', id: known.id });
}

/** The dates follow one another, are not over, and lie within the two years before the year or in the year itself. */
function faultsIn({ year, opensAt, dueAt, closesAt }: OpenCampaign, now: Date): readonly BodyFault[] {
  const checks: readonly (readonly [boolean, string, string])[] = [
    [year >= 2000 && year <= 2100, '/year', 'out_of_range'],
    [opensAt >= startOf(year - 2), '/opensAt', 'not_near_the_year'],
    [opensAt < dueAt, '/dueAt', 'not_after_opening'],
    [dueAt <= closesAt, '/closesAt', 'before_due_date'],
    [closesAt > now, '/closesAt', 'over_already'],
    [closesAt < startOf(year + 1), '/closesAt', 'not_near_the_year'],
  ];
  return checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }]));
}

/** 1 January in Vietnam. */
const startOf = (year: number): Date => new Date(`${String(year).padStart(4, '0')}-01-01T00:00:00+07:00`);
