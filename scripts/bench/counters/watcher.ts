import { setTimeout } from 'node:timers/promises';
import type { Sql } from 'postgres';
import postgres from 'postgres';
import type { Postgres } from '../../runtime/postgres.ts';

/** Looks at an application's database from outside, as a role whose statements are not counted. */
export type Watcher = {
  readonly sql: Sql;
  /** Until all of these submissions are in PostgreSQL at this version or a later one. */
  untilRecorded(ids: readonly string[], version: number): Promise<void>;
  untilMailed(): Promise<void>;
  mails(submissionId: string): Promise<{ readonly queued: number; readonly sent: number }>;
  close(): Promise<void>;
};

export function watch(server: Postgres, database: string): Watcher {
  const sql = postgres(server.ownerUrl(database), { max: 2, onnotice: () => undefined });
  const until = async (what: string, open: () => Promise<number>): Promise<void> => {
    const patience = performance.now() + 60_000;
    while ((await open()) > 0) {
      if (performance.now() > patience) throw new Error(`still not ${what} after a minute`);
      await setTimeout(5);
    }
  };
  const first = (rows: readonly { n: number }[]): number => rows[0]?.n ?? 0;
  return {
    sql,
    untilRecorded: (ids, version) =>
      until('recorded', async () =>
        first(
          await sql<{ n: number }[]>`
            select count(*)::int as n from submissions where id = any(${[...ids]}) and version < ${version}`,
        ),
      ),
    untilMailed: () =>
      until('mailed', async () =>
        first(await sql<{ n: number }[]>`select count(*)::int as n from outbox where state = 'queued'`),
      ),
    async mails(submissionId) {
      const [row] = await sql<{ queued: number; sent: number }[]>`
        select count(*)::int as queued, count(*) filter (where state = 'sent')::int as sent
        from outbox where submission_id = ${submissionId}`;
      return row ?? { queued: 0, sent: 0 };
    },
    close: () => sql.end(),
  };
}
