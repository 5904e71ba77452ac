import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { rateLimits } from '../db/schema/rate-limits.ts';

const minuteMs = 60_000;
const tellEveryMs = 5_000;

type Count = { own: number; others: number; untold: number };

/**
 * Requests of each token in the running minute, over all processes. 1. Each process counts in memory, so that a request
 * costs no statement. 2. Every five seconds one statement tells PostgreSQL of tokens that have used a tenth of what they
 * may here, and learns what other processes counted. 3. So a token may briefly have more than its share, and while the
 * database does not answer each process counts for itself.
 */
export function countRequests(db: Database, perMinute: number) {
  let minute = 0;
  let counts = new Map<string, Count>();
  let isToldSoon = false;

  async function tell(): Promise<void> {
    isToldSoon = false;
    const told = [...counts].filter(([, { untold }]) => untold >= perMinute / 10);
    if (told.length === 0) return;
    const expire = (minute + 1) * minuteMs;
    const rows = told.map(([tokenId, { untold }]) => ({
      key: `requests:${tokenId}:${minute}`,
      points: untold,
      expire,
    }));
    for (const [, count] of told) count.untold = 0;
    const totals = await db
      .insert(rateLimits)
      .values(rows)
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: { points: sql`${rateLimits.points} + excluded.points` },
      })
      .returning({ key: rateLimits.key, points: rateLimits.points });
    const totalOf = new Map(totals.map(({ key, points }) => [key, points]));
    for (const [index, [, count]] of told.entries())
      count.others = Math.max(0, (totalOf.get(rows[index]?.key ?? '') ?? 0) - count.own + count.untold);
  }

  /** Counts a request; the seconds that its token has to wait, or 0. */
  return (tokenId: string, at: number = Date.now()): number => {
    const now = Math.floor(at / minuteMs);
    if (now !== minute) {
      minute = now;
      counts = new Map();
    }
    const count = counts.get(tokenId) ?? { own: 0, others: 0, untold: 0 };
    counts.set(tokenId, count);
    if (count.own + count.others >= perMinute) return Math.ceil(((minute + 1) * minuteMs - at) / 1_000);
    count.own += 1;
    count.untold += 1;
    if (!isToldSoon) setTimeout(() => void tell().catch(() => {}), tellEveryMs).unref();
    isToldSoon = true;
    return 0;
  };
}
