import { eq, sql } from 'drizzle-orm';
import { recordChange } from '../../db/record-change.ts';
import { settings } from '../../db/schema/settings.ts';
import { type Retention, retentionLimits, retentionOf } from '../../domain/retention.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';

/** How long mails, answers and texts are kept. */
export async function readRetention(ctx: Pick<Context, 'db' | 'caller'>): Promise<Retention> {
  requirePermission(ctx.caller, 'setting:manage');
  const [stored] = await ctx.db.select().from(settings).where(eq(settings.name, 'retention'));
  return retentionOf(stored?.value);
}

/** Sets it for the whole installation; the supervisor acts on it within a day. */
export async function changeRetention(ctx: Context, value: Retention): Promise<Retention> {
  requirePermission(ctx.caller, 'setting:manage');
  const faults = Object.entries(retentionLimits).flatMap(([name, { least, most }]) => {
    const given = new Map<string, unknown>(Object.entries(value)).get(name);
    const isFine = given === null ? name === 'textYears' : Number(given) >= least && Number(given) <= most;
    return isFine ? [] : [{ pointer: `/${name}`, message: 'out_of_range' }];
  });
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  return once(ctx, requestKey(ctx, 'setting:retention', 'retention', value), async (tx) => {
    const updatedAt = sql`now()`;
    await tx
      .insert(settings)
      .values({ name: 'retention', value, updatedAt })
      .onConflictDoUpdate({ target: settings.name, set: { value, updatedAt } });
    await recordChange(tx, {
      subject: 'setting:retention',
      action: 'setting.changed',
      data: value,
      actorId: ctx.caller.personId,
      via: ctx.caller.via,
    });
    return value;
  });
}
