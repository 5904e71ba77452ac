import { wakeCampaign } from '../../commands/campaign.ts';
import type { Transaction } from '../../db/client.ts';
import { owingPeople } from '../../db/owing-people.ts';
import { queueNotices } from '../../db/queue-notice.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import type { Context } from '../context.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { changeSeveral, type Obligation, type Several, type UnitResult } from './change-several.ts';

export type ExtendObligations = Several & { readonly dueAt: Date };

/** Gives units until a later date, with a reason; their reminders move along, and they are told. */
export async function extendObligations(
  ctx: Context,
  input: ExtendObligations,
): Promise<readonly UnitResult[]> {
  const { dueAt, campaignId } = input;
  const results = await changeSeveral(ctx, input, {
    action: 'extended',
    body: [dueAt.getTime()],
    check: (campaign) => requirePossible(campaign, dueAt),
    refusal: ({ metBy, excusedAt, dueAt: present }) => {
      if (metBy !== null) return 'sent_already';
      if (excusedAt !== null) return 'excused_already';
      return dueAt > present ? null : 'not_later';
    },
    set: ({ dueAt: present, extendedFrom }) => ({ dueAt, extendedFrom: extendedFrom ?? present }),
    recorded: { dueAt },
    told: (tx, campaign, changed) => tell(tx, campaign, changed, dueAt),
  });
  // Nobody waits for it: the campaign looks every day, and the supervisor wakes one that does not.
  void wakeCampaign(ctx.client, ctx.taskQueue, campaignId).catch(() => undefined);
  return results;
}

function requirePossible({ closesAt }: Campaign, dueAt: Date): void {
  const faults: readonly BodyFault[] = [
    ...(dueAt > new Date() ? [] : [{ pointer: '/dueAt', message: 'over_already' }]),
    ...(dueAt <= closesAt ? [] : [{ pointer: '/dueAt', message: 'after_closing' }]),
  ];
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
}

async function tell(
  tx: Transaction,
  campaign: Campaign,
  changed: readonly Obligation[],
  dueAt: Date,
): Promise<void> {
  const before = new Map(changed.map(({ bearerId, dueAt: then }) => [bearerId, then.getTime()]));
  const people = await owingPeople(tx, campaign, dueAt);
  const { id: campaignId, year, kind } = campaign;
  const notices = people.flatMap(({ unitId, recipientId }) => {
    const then = before.get(unitId);
    if (then === undefined) return [];
    const notice = { campaignId, year, kind, unitId, dueAt: dueAt.getTime(), before: then };
    return [
      {
        kind: 'plan-extended' as const,
        recipientId,
        about: `campaign:${campaignId}/${unitId}/${dueAt.getTime()}`,
        notice,
      },
    ];
  });
  for (let first = 0; first < notices.length; first += atOnce)
    await queueNotices(tx, notices.slice(first, first + atOnce));
}

/** Rows of one statement: below the number of parameters that PostgreSQL takes. */
const atOnce = 1_000;
