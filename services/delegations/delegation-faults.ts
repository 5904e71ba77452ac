import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { people, positions } from '../../db/schema/index.ts';
import { longestChain } from '../../db/stand-ins.ts';
import type { Caller } from '../context.ts';
import type { BodyFault } from '../service-error.ts';
import { dayAfter, faultsOfDays } from './days.ts';
import type { Granted } from './delegation.ts';

/** Everything that is wrong with a delegation, each at its place in the request. */
export async function faultsOf(
  tx: Transaction,
  caller: Caller,
  granted: Granted,
  now: Date,
): Promise<readonly BodyFault[]> {
  const { principalId, delegateId, kinds, paperNumber = '' } = granted;
  const isOrdered = principalId !== caller.personId;
  const known = await standingOf(tx, [principalId, delegateId]);
  const days = faultsOfDays(granted, now);
  const checks: readonly (readonly [boolean, string, string])[] = [
    [known.get(principalId)?.isActive !== true, '/principalId', 'person_not_active'],
    [delegateId === principalId, '/delegateId', 'stands_in_for_themselves'],
    // Whoever arranges it for others does not give the work to themselves.
    [isOrdered && delegateId === caller.personId, '/delegateId', 'orders_for_oneself'],
    [known.get(delegateId)?.isActive !== true, '/delegateId', 'person_not_active'],
    [known.get(delegateId)?.isOfficial === false, '/delegateId', 'person_without_position'],
    [kinds !== null && kinds.length === 0, '/kinds', 'kinds_missing'],
    [isOrdered && paperNumber.trim() === '', '/paperNumber', 'paper_missing'],
  ];
  const faults = [
    ...checks.flatMap(([isFault, pointer, message]) => (isFault ? [{ pointer, message }] : [])),
    ...days,
  ];
  if (faults.length > 0) return faults;
  return (await closesLoop(tx, granted)) ? [{ pointer: '/delegateId', message: 'delegation_loop' }] : [];
}

async function standingOf(tx: Transaction, ids: readonly string[]) {
  const rows = await tx
    .select({
      id: people.id,
      active: people.active,
      isMachine: people.isMachine,
      positionId: positions.id,
    })
    .from(people)
    .leftJoin(positions, and(eq(positions.personId, people.id), isCurrent))
    .where(inArray(people.id, [...ids]));
  return new Map(
    rows.map(({ id, active, isMachine, positionId }) => [
      id,
      { isActive: active && !isMachine, isOfficial: positionId !== null },
    ]),
  );
}

/** Whether the delegate has passed their own work, through whomever, to the principal: at some time and for some kind that all share. */
async function closesLoop(
  tx: Transaction,
  { principalId, delegateId, from, until, kinds }: Granted,
): Promise<boolean> {
  const wanted = kinds === null ? sql`null::text[]` : sql`${sql.param([...kinds])}::text[]`;
  const rows = await tx.execute(sql`
    with recursive chain as (
      select ${delegateId}::uuid as person_id, ${from}::date as first, ${dayAfter(until)}::date as after,
        ${wanted} as kinds, 1 as length
      union all
      select d.delegate_id, greatest(first, d.valid_from), least(after, d.valid_to),
        case when chain.kinds is null then d.kinds::text[] when d.kinds is null then chain.kinds
          else array(select unnest(chain.kinds) intersect select unnest(d.kinds::text[])) end,
        length + 1
      from chain join delegations d on d.principal_id = chain.person_id
        and d.revoked_at is null and d.valid_from < after and d.valid_to > first
        and (chain.kinds is null or d.kinds is null or chain.kinds && d.kinds::text[])
      where length <= ${longestChain} and chain.person_id <> ${principalId}
    )
    select 1 from chain where person_id = ${principalId} limit 1`);
  return rows.length > 0;
}
