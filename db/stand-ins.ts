import { type SQL, sql } from 'drizzle-orm';
import type { Connection } from './client.ts';

/** The Vietnamese day of an instant. */
export const dayOf = (at: Date): SQL =>
  sql`(${at.toISOString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Whether the delegation called `d` holds at an instant: from its first day until before its last, unless revoked. */
export const delegationHoldsAt = (at: Date): SQL =>
  sql`d.valid_from <= ${dayOf(at)} and d.valid_to > ${dayOf(at)}
    and (d.revoked_at is null or d.revoked_at > ${at.toISOString()}::timestamptz)`;

/** No office passes its work on so often; the bound ends the walk should somebody ever close a circle. */
export const longestChain = 8;

/** Somebody who acts for another now. */
export type StandIn = {
  readonly principalId: string;
  readonly personId: string;
  /** Whom else they act for: everyone between them and the principal, nearest to the stand-in first. */
  readonly through: readonly string[];
  /** Whether the principal asked to receive the mails too; told of those who stand in directly. */
  readonly keepsInformed: boolean;
};

/** Everyone who stands in for these people today for a kind of submission, however many times it was passed on. */
export async function standInsOf(
  db: Connection,
  principalIds: readonly string[],
  kind: string,
  at: Date = new Date(),
): Promise<readonly StandIn[]> {
  if (principalIds.length === 0) return [];
  const ids = sql.join(
    [...new Set(principalIds)].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const covers = sql`(d.kinds is null or ${kind} = any(d.kinds::text[]))`;
  return db.execute<StandIn>(sql`
    with recursive chain as (
      select d.principal_id, d.delegate_id, array[]::uuid[] as through, d.keeps_informed, 1 as length
      from delegations d join people p on p.id = d.delegate_id and p.active
      where d.principal_id in (${ids}) and ${covers} and ${delegationHoldsAt(at)}
      union all
      select chain.principal_id, d.delegate_id, chain.delegate_id || chain.through, false, length + 1
      from chain
      join delegations d on d.principal_id = chain.delegate_id and ${covers} and ${delegationHoldsAt(at)}
      join people p on p.id = d.delegate_id and p.active
      where length < ${longestChain} and d.delegate_id <> chain.principal_id
        and not d.delegate_id = any(chain.through)
    )
    select principal_id as "principalId", delegate_id as "personId", to_json(through) as through,
      keeps_informed as "keepsInformed"
    from chain order by principal_id, length, delegate_id`);
}
