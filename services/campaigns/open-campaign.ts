import { and, eq } from 'drizzle-orm';
import { wakeCampaign } from '../../commands/campaign.ts';
import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { campaigns, obligations } from '../../db/schema/index.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import { type ReminderPlan, usualReminders } from '../../domain/campaign/reminder-plan.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { type CampaignDates, faultsInDates, faultsInReminders } from './campaign-faults.ts';
import { unitsBelow } from './units-that-owe.ts';

export type OpenCampaign = CampaignDates & {
  /** The top unit: planning opens for everyone below it. */
  readonly unitId: string;
  readonly kind?: SubmissionKind | undefined;
  /** Who owes one; all units below that are in force when left out. */
  readonly owingUnitIds?: readonly string[] | undefined;
  readonly reminders?: ReminderPlan | undefined;
};

/** Opens a year; its administrator says who owes what, from when, due when, and until when late submissions are taken. */
export async function openCampaign(ctx: Context, input: OpenCampaign): Promise<{ readonly id: string }> {
  const { unitId, kind = 'training-plan', reminders = usualReminders, owingUnitIds, ...dates } = input;
  requirePermission(ctx.caller, 'campaign:open', { unitId });
  const [, above] = await ancestorsOf(ctx.db, unitId);
  if (above !== undefined) throw new ServiceError({ code: 'forbidden', because: 'not_the_top_unit' });
  const below = await unitsBelow(ctx.db, unitId);
  const owing = owingUnitIds ?? below;
  const faults = [
    ...faultsInDates(dates, new Date()),
    ...faultsInReminders(reminders),
    ...faultsInUnits(owing, below),
  ];
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const { year, opensAt, dueAt, closesAt } = dates;
  const times = [opensAt, dueAt, closesAt].map((at) => at.getTime());
  const key = requestKey(ctx, 'campaign:open', unitId, [
    year,
    ...times,
    kind,
    reminders,
    owingUnitIds ?? null,
  ]);
  const campaign = { unitId, kind, reminders, year, opensAt, dueAt, closesAt };
  const opened = await once(ctx, key, (tx) => insertCampaign(tx, ctx, campaign, owing));
  // Nobody waits for it: a campaign that was not woken is found by the supervisor.
  void wakeCampaign(ctx.client, ctx.taskQueue, opened.id).catch(() => undefined);
  return opened;
}

type NewCampaign = typeof campaigns.$inferInsert & Pick<OpenCampaign, 'unitId' | 'year'>;

async function insertCampaign(
  tx: Transaction,
  { caller }: Context,
  campaign: NewCampaign,
  owing: readonly string[],
): Promise<{ readonly id: string }> {
  const [made] = await tx
    .insert(campaigns)
    .values(campaign)
    .onConflictDoNothing()
    .returning({ id: campaigns.id, kind: campaigns.kind });
  if (made === undefined) throw await existing(tx, campaign);
  const { id, kind } = made;
  const { year, opensAt, dueAt, closesAt, unitId } = campaign;
  const rows = owing.map((owes) => ({ campaignId: id, unitId: owes, bearerId: owes, dueAt }));
  for (let first = 0; first < rows.length; first += atOnce)
    await tx.insert(obligations).values(rows.slice(first, first + atOnce));
  await recordChange(tx, {
    subject: `campaign:${id}`,
    action: 'campaign.opened',
    data: { unitId, year, kind, opensAt, dueAt, closesAt, owing: owing.length },
    actorId: caller.personId,
    via: caller.via,
  });
  return { id };
}

async function existing(tx: Transaction, { unitId, year, kind }: NewCampaign): Promise<Error> {
  const [known] = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(
      and(
        eq(campaigns.unitId, unitId),
        eq(campaigns.year, year),
        eq(campaigns.kind, kind ?? 'training-plan'),
      ),
    );
  if (known === undefined) return new Error('the campaign was neither inserted nor found');
  return new ServiceError({ code: 'exists_already', id: known.id });
}

function faultsInUnits(owing: readonly string[], below: readonly string[]): readonly BodyFault[] {
  const known = new Set(below);
  return owing.flatMap((unitId, index) => {
    const pointer = `/owingUnitIds/${index}`;
    if (!known.has(unitId)) return [{ pointer, message: 'not_a_unit_below' }];
    return owing.indexOf(unitId) < index ? [{ pointer, message: 'named_twice' }] : [];
  });
}

/** Rows of one statement: below the number of parameters that PostgreSQL takes. */
const atOnce = 1_000;
