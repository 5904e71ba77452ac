import { and, eq, lt, min, sql } from 'drizzle-orm';
import { createMailNudge } from '../../commands/mail.ts';
import { outbox } from '../../db/schema/outbox.ts';
import { ensureCampaigns } from '../campaign/ensure-campaigns.ts';
import { raiseIncident, resolveIncidents } from '../projection/incidents.ts';
import { reviewVacancies } from '../projection/vacancies.ts';
import { retainDaily } from '../retention.ts';
import type { Needs } from './look-after.ts';

/** What concerns no single submission; a fault in one part keeps the others from nothing. */
export async function lookAfterInstallation(needs: Needs): Promise<void> {
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    vacancies: () => reviewVacancies(needs.db),
    outbox: () => lookAfterOutbox(needs),
    campaigns: () => ensureCampaigns(needs),
    retention: () => retainDaily(needs),
  };
  await Promise.all(
    Object.entries(parts).map(([part, look]) =>
      look().catch((error: unknown) => needs.log.warn({ error, part }, 'could not look after a part')),
    ),
  );
}

/** Mail that waits this long is not going out, whatever the reason. */
const stuckAfterMinutes = 5;

/** Shows that mails lie, and wakes whoever sends them: a lost mail workflow begins anew. */
async function lookAfterOutbox({ db, client, mailTaskQueue, log }: Needs): Promise<void> {
  const isLate = lt(outbox.createdAt, sql`now() - ${stuckAfterMinutes} * interval '1 minute'`);
  const [oldest] = await db
    .select({ since: min(outbox.createdAt), count: sql<number>`count(*)::int` })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), isLate));
  if (oldest === undefined || oldest.count === 0)
    return resolveIncidents(db, { submissionId: null }, ['outbox-stuck']);
  await raiseIncident(db, { submissionId: null, kind: 'outbox-stuck', detail: `${oldest.count} mails` });
  await createMailNudge(client, mailTaskQueue, (error) => log.warn({ error }, 'mail was not nudged'))();
}
