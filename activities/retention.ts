import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { settings } from '../db/schema/settings.ts';
import { closedStates } from '../domain/approval/submission-state.ts';
import { retentionOf } from '../domain/retention.ts';

/** How much was forgotten. */
export type Forgotten = { readonly mails: number; readonly answers: number; readonly texts: number };

/**
 * Forgets what need not be kept any longer: mails that are done with, answers for repeated requests, texts of submissions
 * that ended long ago. Events, changes, ledger and checkpoints stay: an erased text leaves its salted digest in the chain.
 */
export async function applyRetention(db: Database): Promise<Forgotten> {
  const [stored] = await db.select().from(settings).where(eq(settings.name, 'retention'));
  const { mailDays, answerDays, textYears } = retentionOf(stored?.value);
  const mails = await db.execute(sql`
    delete from outbox where state <> 'queued' and created_at < now() - ${mailDays} * interval '1 day'`);
  const answers = await db.execute(sql`
    delete from answers where created_at < now() - ${answerDays} * interval '1 day'`);
  const texts = textYears === null ? { count: 0 } : await db.execute(endedLongAgo(textYears));
  return { mails: mails.count, answers: answers.count, texts: texts.count };
}

/** Once a day, whoever asks first; the others find it done. */
export async function retainDaily({ db }: { readonly db: Database }): Promise<void> {
  const [taken] = await db
    .insert(settings)
    .values({ name: lastRun, value: {}, updatedAt: sql`now()` })
    .onConflictDoUpdate({
      target: settings.name,
      set: { updatedAt: sql`now()` },
      setWhere: sql`${settings.updatedAt} < now() - interval '1 day'`,
    })
    .returning({ name: settings.name });
  if (taken !== undefined) await applyRetention(db);
}

const lastRun = 'retention.last-run';

const endedLongAgo = (years: number) => sql`
  update remarks set text = '' where text <> '' and id in (
    select (jsonb_path_query(events.data, 'lax $.**.remark.id') #>> '{}')::uuid
    from events join submissions on submissions.id = events.submission_id
    where submissions.state::text in (${sql.join(
      closedStates.map((state) => sql`${state}`),
      sql`, `,
    )}) and submissions.updated_at < now() - ${years} * interval '1 year')`;
