import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { settings } from '../../db/schema/settings.ts';

/** One look at every open submission: where it is, and how long the one before took. Instants in epoch milliseconds. */
export type Walk = {
  readonly startedAt: number;
  /** The last submission that was looked at; null between two walks. */
  readonly after: string | null;
  readonly seen: number;
  readonly last: { readonly startedAt: number; readonly endedAt: number; readonly seen: number } | null;
};

/** Stored beside what administrators set, under a name of its own; `services/board/last-walk.ts` reads it. */
const name = 'supervisor-walk';

/** The walk that goes on, or a new one. */
export async function openWalk(db: Database): Promise<Walk> {
  const [stored] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, name));
  const walk = stored === undefined ? null : walkIn(stored.value);
  return walk !== null && walk.after !== null
    ? walk
    : { startedAt: Date.now(), after: null, seen: 0, last: walk?.last ?? null };
}

export async function storeWalk(db: Database, value: Walk): Promise<void> {
  const updatedAt = sql`now()`;
  await db
    .insert(settings)
    .values({ name, value, updatedAt })
    .onConflictDoUpdate({ target: settings.name, set: { value, updatedAt } });
}

/** The end of the list is reached. */
export const ended = ({ startedAt, seen }: Walk): Walk => ({
  startedAt,
  after: null,
  seen,
  last: { startedAt, endedAt: Date.now(), seen },
});

/** The guarantee: only `storeWalk` writes under this name. */
const walkIn = (stored: unknown): Walk => stored as Walk;
