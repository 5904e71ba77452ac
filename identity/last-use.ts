import { inArray, sql } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { tokens } from '../db/schema/tokens.ts';

const everyMs = 60_000;

type Uses = { readonly latest: Map<string, Date>; timer: NodeJS.Timeout | null };
const usesOf = new WeakMap<Connection, Uses>();

/** Remembers that a token was used; once a minute one statement writes down what came together. */
export function noteUse(db: Connection, tokenId: string, at: Date): void {
  const uses = usesOf.get(db) ?? { latest: new Map<string, Date>(), timer: null };
  usesOf.set(db, uses);
  uses.latest.set(tokenId, at);
  uses.timer ??= setTimeout(() => void writeUses(db).catch(() => {}), everyMs).unref();
}

/** Writes down what was remembered. What is lost when a process ends is a minute of a token's last use. */
export async function writeUses(db: Connection): Promise<void> {
  const uses = usesOf.get(db);
  if (uses === undefined || uses.latest.size === 0) return;
  const latest = new Map(uses.latest);
  uses.latest.clear();
  if (uses.timer !== null) clearTimeout(uses.timer);
  uses.timer = null;
  const used = JSON.stringify([...latest].map(([id, at]) => ({ id, at: at.toISOString() })));
  await db
    .update(tokens)
    .set({
      lastUsedAt: sql`greatest(${tokens.lastUsedAt}, (
        select at from json_to_recordset(${used}::json) as used (id uuid, at timestamptz) where used.id = ${tokens.id}))`,
    })
    .where(inArray(tokens.id, [...latest.keys()]));
}
