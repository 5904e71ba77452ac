import { createHash } from 'node:crypto';
import type { NoticeKind } from '../domain/mail-kind.ts';
import type { Connection } from './client.ts';
import { outbox } from './schema/outbox.ts';

export type Notice = {
  readonly kind: NoticeKind;
  readonly recipientId: string;
  /** What it is about, so that the same notice is owed once: `delegation:<id>`. */
  readonly about: string;
  /** Ids, codes and dates that the mail is made of; names are looked up when it is sent. */
  readonly notice: Readonly<Record<string, unknown>>;
};

/** Writes what is to be sent beside what brought it about; a notice that is there already is the same mail. */
export async function queueNotices(db: Connection, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ kind, recipientId, about, notice }) => ({
    seq: 0,
    kind,
    recipientId,
    notice,
    messageId: `<${createHash('sha256').update(`${kind}/${about}/${recipientId}`).digest('hex').slice(0, 40)}@totrinh>`,
  }));
  await db.insert(outbox).values(rows).onConflictDoNothing({ target: outbox.messageId });
}
