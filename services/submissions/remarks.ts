import { createHash, createHmac } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { remarks } from '../../db/schema/remarks.ts';
import type { RemarkRef } from '../../domain/approval/revision.ts';

/** Collects the free texts of one request, and points to each by id and salted digest. */
export type RemarkBook = {
  readonly note: (text: string) => RemarkRef;
  readonly save: (db: Connection) => Promise<void>;
};

/** Ids and salts come from the secret, the key and the text: a repeated request points to the same rows. */
export function openRemarkBook(secret: string, keyId: string): RemarkBook {
  const rows: (typeof remarks.$inferInsert)[] = [];
  return {
    note(text) {
      const id = uuidFrom(secret, `remark/${keyId}/${rows.length}/${text}`);
      const salt = createHmac('sha256', secret).update(`salt/${keyId}/${rows.length}/${text}`).digest('hex');
      rows.push({ id, salt, text });
      return { id, digest: createHash('sha256').update(`${salt}\n${text}`).digest('hex') };
    },
    async save(db) {
      if (rows.length > 0) await db.insert(remarks).values(rows).onConflictDoNothing();
    },
  };
}

/** A UUID that only the secret's owner could have made from this text. */
export function uuidFrom(secret: string, text: string): string {
  const hex = createHmac('sha256', secret).update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The texts behind remarks, by id; an erased one is missing. */
export async function textsOf(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: remarks.id, text: remarks.text })
    .from(remarks)
    .where(inArray(remarks.id, [...ids]));
  return new Map(rows.map(({ id, text }) => [id, text]));
}
