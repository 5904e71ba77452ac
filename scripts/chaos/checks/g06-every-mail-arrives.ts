import type { outbox } from '../../../db/schema/index.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import type { CaughtMail, Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { intendedMails } from './g06-intended-mails.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

/** A mail that could have gone out so long ago and still waits is blocked. */
const blockedMs = 30_000;

/** Every mail that the trail calls for is owed, and arrives. */
export function everyMailArrives(one: Case, scene: Scene): readonly Violation[] {
  const { outbox, id } = one;
  const say = accuse(6, id);
  const owed = new Set(
    outbox.map(({ seq, kind, step, recipientId }) => [seq, kind, step, recipientId].join('/')),
  );
  const told = new Set(outbox.map(({ kind, step, recipientId }) => [kind, step, recipientId].join('/')));
  const { ofEvents, ofTasks } = intendedMails(one, scene);
  return [
    ...ofEvents
      .filter(({ seq, kind, to }) => !owed.has([seq, kind, '', to].join('/')))
      .map(({ seq, kind, to }) => say(`“${kind}” of event ${seq} to ${to}`, 'nothing in the outbox')),
    ...ofTasks
      .filter(({ step, to }) => !told.has(['action-needed', step, to].join('/')))
      .map(({ step, to }) => say(`“action-needed” for ${step} to ${to}`, 'nothing in the outbox')),
    ...mailsArrive(outbox, id, scene),
  ];
}

/** What counts as sent was taken by the mail server, for whom it was meant; what was refused says why; nothing is held up. */
export function mailsArrive(
  rows: readonly (typeof outbox.$inferSelect)[],
  submissionId: string | null,
  { caught, emails, evidence }: Scene,
): readonly Violation[] {
  const say = accuse(6, submissionId);
  return rows.flatMap((row) => {
    const name = `“${row.kind}” of event ${row.seq} to ${row.recipientId}`;
    const taken = caught.get(row.messageId) ?? [];
    const address = emails.get(row.recipientId);
    if (row.state === 'sent' && taken.length === 0)
      return [say(`${name} taken by the mail server, since it counts as sent`, 'not taken')];
    if (taken.some(({ to }) => address !== undefined && !to.includes(address)))
      return [say(`${name} at ${address}`, canonicalJson(taken.flatMap(({ to }) => to)))];
    if (row.state === 'refused' && row.lastError === null)
      return [say(`${name} shown with the reason of its refusal`, 'no reason')];
    if (row.state === 'queued' && row.nextAttemptAt.getTime() < evidence.quietAt - blockedMs)
      return [say(`${name} sent`, `it waits since ${row.nextAttemptAt.toISOString()}`)];
    return [];
  });
}

/** The mail server took nothing but what was owed, and a repeat is the same mail under the same Message-ID. */
export function onlyOwedMails({ caught }: Scene, owed: ReadonlySet<string>): readonly Violation[] {
  const say = accuse(6, null);
  const subjects = (mails: readonly CaughtMail[]) => [
    ...new Set(mails.map(({ subject, to }) => canonicalJson([subject, to]))),
  ];
  return [...caught].flatMap(([messageId, mails]) => [
    ...(owed.has(messageId) ? [] : [say('only mails of the outbox', `“${mails[0]?.subject}”, ${messageId}`)]),
    ...(subjects(mails).length > 1
      ? [say(`one mail under ${messageId}`, subjects(mails).join(' and '))]
      : []),
  ]);
}
