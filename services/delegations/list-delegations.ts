import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { delegations, people } from '../../db/schema/index.ts';
import type { Caller, Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { requirePermission } from '../permission.ts';
import { dayBefore } from './days.ts';
import type { Delegation } from './delegation.ts';

export type DelegationFilter = {
  /** `all`: of everybody in the provinces that the caller administers; otherwise the caller's own, given and received. */
  readonly of?: 'own' | 'all' | undefined;
  readonly cursor?: string | undefined;
};

const [principal, delegate, grantor] = [
  alias(people, 'principal'),
  alias(people, 'delegate'),
  alias(people, 'grantor'),
];

/** Delegations, latest first. */
export async function listDelegations(
  { db, caller }: Pick<Context, 'db' | 'caller'>,
  { of = 'own', cursor }: DelegationFilter = {},
): Promise<Page<Delegation>> {
  requirePermission(caller, of === 'all' ? 'delegation:manage' : 'delegation:own');
  const after = cursor === undefined ? undefined : valuesIn(cursor, ['id'])[0];
  const own = or(eq(delegations.principalId, caller.personId), eq(delegations.delegateId, caller.personId));
  const rows = await db
    .select({
      delegation: delegations,
      principal: { id: principal.id, name: principal.name },
      delegate: { id: delegate.id, name: delegate.name },
      grantedBy: { id: grantor.id, name: grantor.name },
    })
    .from(delegations)
    .innerJoin(principal, eq(principal.id, delegations.principalId))
    .innerJoin(delegate, eq(delegate.id, delegations.delegateId))
    .innerJoin(grantor, eq(grantor.id, delegations.grantedBy))
    .where(
      and(
        of === 'all' ? administeredBy(caller) : own,
        after === undefined ? undefined : lt(delegations.id, after),
      ),
    )
    .orderBy(desc(delegations.id))
    .limit(pageSize + 1);
  const today = vietnameseDay(new Date());
  const items = rows.slice(0, pageSize).map(({ delegation, ...named }): Delegation => {
    const { id, validFrom, validTo, kinds, paperNumber, keepsInformed, revokedAt } = delegation;
    const isOver = revokedAt !== null || validTo <= today;
    const state = isOver ? 'over' : validFrom > today ? 'coming' : 'holds';
    const days = { from: validFrom, until: dayBefore(validTo) };
    return { id, ...named, ...days, kinds, paperNumber, keepsInformed, revokedAt, state };
  });
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last !== undefined ? cursorOf([last.id]) : null };
}

/** Of principals who hold or held a position below a top unit of which the caller is administrator. */
function administeredBy({ held }: Caller): SQL {
  const roots = held.filter(({ role }) => role === 'administrator').map(({ unitId }) => unitId);
  return sql`${delegations.principalId} in (
    with recursive tree(id) as (
      select unnest(${sql.param(roots)}::uuid[])
      union
      select units.id from units join tree on units.parent_id = tree.id
    )
    select person_id from positions join tree on tree.id = positions.unit_id)`;
}
