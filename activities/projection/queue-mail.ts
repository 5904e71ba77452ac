import { createHash } from 'node:crypto';
import type { Transaction } from '../../db/client.ts';
import { activeAmong, holdersOf } from '../../db/holders.ts';
import { outbox } from '../../db/schema/outbox.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Task } from '../../domain/approval/tasks.ts';
import { mailsFor } from './mails-for.ts';

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
      (await recipientsOf(tx, change.after, to)).map((recipientId) => ({
        submissionId,
        seq,
        kind,
        step,
        recipientId,
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

/** Who a mail is for: those who wrote the submission, a unit's roles, single people. */
export type Audience = {
  readonly requesters?: boolean;
  readonly task?: Task;
  readonly roles?: readonly { readonly unitId: string; readonly roles: readonly string[] }[];
  readonly people?: readonly string[];
};

async function recipientsOf(
  tx: Transaction,
  state: State,
  { requesters = false, task, roles = [], people = [] }: Audience,
): Promise<readonly string[]> {
  const assignee = task?.assigneeId ?? null;
  const offices = [...roles, ...(task === undefined || assignee !== null ? [] : [task])];
  const holders = await Promise.all(offices.map((office) => holdersOf(tx, office)));
  const named = [...people, ...(requesters ? state.authors : []), ...(assignee === null ? [] : [assignee])];
  return activeAmong(tx, [...new Set([...named, ...holders.flat()])]);
}

/** The same mail always has the same Message-ID, so that a repeat can be recognised. */
const messageIdOf = (identity: readonly (string | number)[]): string =>
  `<${createHash('sha256').update(identity.join('/')).digest('hex').slice(0, 40)}@totrinh>`;
