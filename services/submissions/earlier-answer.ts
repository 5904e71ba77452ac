import { desc, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import type { RequestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';

/** The version that answered this key before, or null; another body under the same key is refused. */
export async function earlierAnswer(db: Connection, key: RequestKey): Promise<number | null> {
  const [known] = await db
    .select({ seq: events.seq, body: events.causeBody })
    .from(events)
    .where(eq(events.causeId, key.id))
    .orderBy(desc(events.seq))
    .limit(1);
  if (known === undefined) return null;
  if (known.body !== key.body) throw new ServiceError({ code: 'key_reused' });
  return known.seq;
}
