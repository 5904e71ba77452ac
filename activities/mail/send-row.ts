import type { SendResult } from '../../emails/transport.ts';
import type { Dependencies } from '../dependencies.ts';
import { markInactive, markRefused, markSent, type OutboxRow, postpone } from './due-rows.ts';
import { failureCode, isServerAway } from './failure-code.ts';
import type { MadeMail } from './mail-of.ts';
import type { Outcome } from './send-batch.ts';

type Needs = Pick<Dependencies, 'db' | 'transport' | 'log'>;

/** Makes one mail, sends it, and notes what came of it; only a database that is away is an error. */
export async function sendRow(
  { db, transport, log }: Needs,
  row: OutboxRow,
  make: (row: OutboxRow) => Promise<MadeMail>,
): Promise<Outcome> {
  let result: SendResult | 'inactive';
  try {
    const mail = await make(row);
    result = mail === 'inactive' ? mail : await transport.send(mail);
  } catch (error) {
    log.error(
      { mail: row.id, kind: row.kind, submission: row.submissionId, error: toldOf(error) },
      'a mail cannot be made; it is tried again later',
    );
    await postpone(db, row, 'cannot be made');
    return 'later';
  }
  if (result === 'inactive') {
    await markInactive(db, row);
    return 'settled';
  }
  if (result.sent) {
    await markSent(db, row, result.response);
    return 'settled';
  }
  const code = failureCode(result.reason);
  log.warn({ mail: row.id, kind: row.kind, code, permanent: result.permanent }, 'a mail was not taken');
  if (result.permanent) {
    await markRefused(db, row, code);
    return 'settled';
  }
  await postpone(db, row, code);
  return isServerAway(result.reason) ? 'away' : 'later';
}

/** A failed query quotes what somebody wrote: of what another error caused, only its kind is told. */
const toldOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return error.cause === undefined ? error.message : error.name;
};
