import { and, arrayOverlaps, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { type Notice, queueNotices } from '../../db/queue-notice.ts';
import { type Change, recordChange } from '../../db/record-change.ts';
import { delegations } from '../../db/schema/index.ts';
import type { Caller } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { dayAfter } from './days.ts';
import type { DelegationMade, Granted } from './delegation.ts';
import { faultsOf } from './delegation-faults.ts';
import { countWaiting } from './waiting.ts';

/** Writes a delegation that was found to be the caller's to make, tells the people, and records it. */
export async function grant(tx: Transaction, caller: Caller, granted: Granted): Promise<DelegationMade> {
  // Two that would close a loop together come one after the other, and the second finds the first.
  await tx.execute(sql`select pg_advisory_xact_lock(${delegationLock})`);
  const faults = await faultsOf(tx, caller, granted, new Date());
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const { principalId, delegateId, from, until, kinds, paperNumber, keepsInformed } = granted;
  const [made] = await tx
    .insert(delegations)
    .values({
      principalId,
      delegateId,
      validFrom: from,
      validTo: dayAfter(until),
      kinds: kinds === null ? null : [...new Set(kinds)],
      paperNumber: paperNumber?.trim() || null,
      keepsInformed,
      grantedBy: caller.personId,
    })
    .returning({ id: delegations.id });
  if (made === undefined) throw new Error('the delegation was not inserted');
  await queueNotices(tx, await noticesOf(tx, caller, made.id, granted));
  const overlapping = await overlappingWith(tx, made.id, granted);
  await recordChange(tx, changeOf(caller, made.id, granted));
  return { id: made.id, overlapping };
}

const delegationLock = 7_239_160;

function changeOf({ personId, via }: Caller, id: string, granted: Granted): Change {
  const { principalId, delegateId, from, until, kinds, paperNumber } = granted;
  const data = { principalId, delegateId, from, until, kinds, paperNumber: paperNumber?.trim() || null };
  return { subject: `delegation:${id}`, action: 'delegation.made', data, actorId: personId, via };
}

async function noticesOf(
  tx: Transaction,
  { personId }: Caller,
  id: string,
  granted: Granted,
): Promise<readonly Notice[]> {
  const { principalId, delegateId, from, until, kinds, paperNumber } = granted;
  const paper = paperNumber === undefined || paperNumber.trim() === '' ? {} : { paperNumber };
  const about = `delegation:${id}`;
  const waiting = await countWaiting(tx, principalId, kinds);
  return [
    {
      kind: 'delegation-began',
      recipientId: delegateId,
      about,
      notice: { principalId, from, until, waiting, ...paper },
    },
    ...(personId === principalId
      ? []
      : [
          {
            kind: 'delegation-arranged' as const,
            recipientId: principalId,
            about,
            notice: { delegateId, from, until, ...paper },
          },
        ]),
  ];
}

/** The principal's others that hold at the same time for the same kinds: allowed, and told. */
async function overlappingWith(
  tx: Transaction,
  id: string,
  { principalId, from, until, kinds }: Granted,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: delegations.id })
    .from(delegations)
    .where(
      and(
        eq(delegations.principalId, principalId),
        ne(delegations.id, id),
        isNull(delegations.revokedAt),
        lt(delegations.validFrom, dayAfter(until)),
        gt(delegations.validTo, from),
        kinds === null
          ? undefined
          : or(isNull(delegations.kinds), arrayOverlaps(delegations.kinds, [...kinds])),
      ),
    )
    .orderBy(delegations.id);
  return rows.map((row) => row.id);
}
