import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { wakeCampaign } from '../../commands/campaign.ts';
import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { campaigns, obligations } from '../../db/schema/index.ts';
import type { ReminderPlan } from '../../domain/campaign/reminder-plan.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import type { Campaign } from './campaign.ts';
import { faultsInDates, faultsInReminders } from './campaign-faults.ts';
import { loadCampaign } from './load-campaign.ts';

export type ChangeCampaign = {
  readonly campaignId: string;
  readonly opensAt?: Date | undefined;
  readonly dueAt?: Date | undefined;
  readonly closesAt?: Date | undefined;
  readonly reminders?: ReminderPlan | undefined;
};

/** Changes dates and reminders of a campaign; what is left out stays. */
export async function changeCampaign(
  ctx: Context,
  input: ChangeCampaign,
): Promise<{ readonly version: number }> {
  const { unitId } = await loadCampaign(ctx.db, input.campaignId);
  requirePermission(ctx.caller, 'campaign:manage', { unitId });
  const { campaignId, opensAt, dueAt, closesAt, reminders } = input;
  const times = [opensAt, dueAt, closesAt].map((at) => at?.getTime() ?? null);
  const key = requestKey(ctx, 'campaign:change', campaignId, [...times, reminders ?? null]);
  const changed = await once(ctx, key, async (tx) => {
    const before = await loadCampaign(tx, campaignId, 'held');
    return store(tx, ctx, before, {
      ...before,
      opensAt: opensAt ?? before.opensAt,
      dueAt: dueAt ?? before.dueAt,
      closesAt: closesAt ?? before.closesAt,
      reminders: reminders ?? before.reminders,
      version: before.version + 1,
    });
  });
  void wakeCampaign(ctx.client, ctx.taskQueue, campaignId).catch(() => undefined);
  return changed;
}

async function store(
  tx: Transaction,
  { caller }: Context,
  before: Campaign,
  after: Campaign,
): Promise<{ readonly version: number }> {
  const faults = [...faultsInDates(after, new Date()), ...faultsInReminders(after.reminders)];
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const { id, opensAt, dueAt, closesAt, reminders, version } = after;
  await tx
    .update(campaigns)
    .set({ opensAt, dueAt, closesAt, reminders, version, endedAt: null })
    .where(eq(campaigns.id, id));
  if (dueAt.getTime() !== before.dueAt.getTime()) await moveDueDates(tx, after);
  await recordChange(tx, {
    subject: `campaign:${id}`,
    action: 'campaign.changed',
    data: { opensAt, dueAt, closesAt, reminders, previously: datesOf(before) },
    actorId: caller.personId,
    via: caller.via,
  });
  return { version };
}

/** Everybody’s date moves; an extension stays where it gives more time. */
async function moveDueDates(tx: Transaction, { id, dueAt }: Campaign): Promise<void> {
  const ofCampaign = eq(obligations.campaignId, id);
  await tx
    .update(obligations)
    .set({ dueAt })
    .where(and(ofCampaign, isNull(obligations.extendedFrom)));
  await tx
    .update(obligations)
    .set({ dueAt })
    .where(and(ofCampaign, isNotNull(obligations.extendedFrom), lt(obligations.dueAt, dueAt)));
}

const datesOf = ({ opensAt, dueAt, closesAt }: Campaign) => ({ opensAt, dueAt, closesAt });
