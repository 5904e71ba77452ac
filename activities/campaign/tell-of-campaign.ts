import { eq } from 'drizzle-orm';
import { createMailNudge } from '../../commands/mail.ts';
import { calendarOf } from '../../db/calendar-of.ts';
import type { Transaction } from '../../db/client.ts';
import { type Notice, queueNotices } from '../../db/queue-notice.ts';
import { campaigns } from '../../db/schema/index.ts';
import type { Instant } from '../../domain/calendar/calendar.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Look } from './campaign-row.ts';
import { nextMark } from './next-mark.ts';
import { openingNotices } from './opening-notices.ts';
import { quarterNotices } from './quarter-notices.ts';
import { reminderNotices } from './reminder-notices.ts';
import { summaryNotices } from './summary-notices.ts';

export type TellOfCampaign = { readonly campaignId: string; readonly upTo: Instant };
export type ToldOfCampaign = { readonly nextAt: Instant | null };

export function createCampaigning({
  db,
  client,
  mailTaskQueue,
  log,
}: Pick<Dependencies, 'db' | 'client' | 'mailTaskQueue' | 'log'>) {
  const nudgeMail = createMailNudge(client, mailTaskQueue, (error) =>
    log.warn({ error }, 'mail was not nudged; its own timer will find it'),
  );
  return {
    /**
     * Queues everything that came due since the last time, and says when to look again. Safe to repeat: what was told up to
     * when stands in the campaign's row, in the transaction of the notices.
     */
    async tellOfCampaign({ campaignId, upTo }: TellOfCampaign): Promise<ToldOfCampaign> {
      const { nextAt, queued } = await db.transaction((tx) => tellIn(tx, campaignId, upTo));
      if (queued > 0) await nudgeMail();
      return { nextAt };
    },
  };
}

async function tellIn(tx: Transaction, campaignId: string, now: Instant) {
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, campaignId)).for('update');
  if (campaign === undefined) return { nextAt: null, queued: 0 };
  const calendar = await calendarOf(tx, campaign.unitId);
  const told = campaign.toldUpTo?.getTime() ?? null;
  // A worker's clock may run behind another's: what was told is not told again.
  const upTo = Math.max(now, told ?? 0);
  const hasOpened = campaign.opensAt.getTime() <= upTo;
  const look: Look = { campaign, calendar, since: told ?? upTo, upTo };
  const notices = hasOpened ? await noticesOf(tx, look, told === null) : [];
  for (let first = 0; first < notices.length; first += atOnce)
    await queueNotices(tx, notices.slice(first, first + atOnce));
  const nextAt = hasOpened ? await nextMark(tx, look) : campaign.opensAt.getTime();
  await tx
    .update(campaigns)
    .set({
      heardVersion: campaign.version,
      endedAt: nextAt === null ? new Date(upTo) : null,
      ...(hasOpened ? { toldUpTo: new Date(upTo) } : {}),
    })
    .where(eq(campaigns.id, campaignId));
  return { nextAt, queued: notices.length };
}

/** Whoever is asked at the opening is not reminded in the same breath. */
async function noticesOf(tx: Transaction, look: Look, isFirst: boolean): Promise<readonly Notice[]> {
  if (isFirst) return openingNotices(tx, look);
  return [
    ...(await reminderNotices(tx, look)),
    ...(await summaryNotices(tx, look)),
    ...(await quarterNotices(tx, look)),
  ];
}

/** Rows of one statement: below the number of parameters that PostgreSQL takes. */
const atOnce = 1_000;
