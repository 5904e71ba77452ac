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
  const rows: (typeof outbox.$inferInsert)[] = [];
  const { submissionId } = change.after;
  for (const { kind, seq, step = '', to } of mailsFor(change))
    for (const recipientId of await recipientsOf(tx, change.after, to))
      rows.push({
        submissionId,
        seq,
        kind,
        step,
        recipientId,
        messageId: messageIdOf([submissionId, seq, kind, step, recipientId]),
      });
  if (rows.length > 0) await tx.insert(outbox).values(rows).onConflictDoNothing({ target: outbox.messageId });
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
  const found = new Set<string>(people);
  if (requesters) for (const author of state.authors) found.add(author);
  const offices = [
    ...roles,
    ...(task === undefined || task.assigneeId !== null ? [] : [{ unitId: task.unitId, roles: task.roles }]),
  ];
  if (task?.assigneeId != null) found.add(task.assigneeId);
  for (const office of offices) for (const holder of await holdersOf(tx, office)) found.add(holder);
  return activeAmong(tx, [...found]);
}

/** The same mail always has the same Message-ID, so that a repeat can be recognised. */
const messageIdOf = (identity: readonly (string | number)[]): string =>
  `<${createHash('sha256').update(identity.join('/')).digest('hex').slice(0, 40)}@totrinh>`;
