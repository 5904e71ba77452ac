import { createHash } from 'node:crypto';
import type { Transaction } from '../../db/client.ts';
import { outbox } from '../../db/schema/outbox.ts';
import type { Event } from '../../domain/approval/event.ts';
import { mailsFor } from '../../domain/approval/mails-owed.ts';
import type { State } from '../../domain/approval/state.ts';
import { recipientsOf } from './recipients.ts';

export type Change = {
  readonly before: State | null;
  readonly after: State;
  readonly fresh: readonly Event[];
};

/** Writes a row per mail that these events owe; a row that is there already is the same mail. Answers how many are due. */
export async function queueMail(tx: Transaction, change: Change): Promise<number> {
  const { submissionId } = change.after;
  const found = await Promise.all(
    mailsFor(change).map(async ({ kind, seq, step = '', to }) =>
      (await recipientsOf(tx, change.after, kind, to)).map(({ recipientId, onBehalfOf }) => ({
        submissionId,
        seq,
        kind,
        step,
        recipientId,
        onBehalfOf,
        messageId: messageIdOf([submissionId, seq, kind, step, recipientId]),
      })),
    ),
  );
  const rows: readonly (typeof outbox.$inferInsert)[] = found.flat();
  if (rows.length > 0)
    await tx
      .insert(outbox)
      .values([...rows])
      .onConflictDoNothing({ target: outbox.messageId });
  return rows.length;
}

/** The same mail always has the same Message-ID, so that a repeat can be recognised. */
const messageIdOf = (identity: readonly (string | number)[]): string =>
  `<${createHash('sha256').update(identity.join('/')).digest('hex').slice(0, 40)}@totrinh>`;
