import { sql } from 'drizzle-orm';
import type { Connection, Transaction } from '../../db/client.ts';
import type { Change } from '../../db/record-change.ts';

/** What a unit keeps for itself and everything below it, and what tells two of a kind apart. */
const owned = {
  pool: { table: 'pools', owner: 'owner_unit_id', key: ['year', 'source', 'purpose'] },
  norm: { table: 'norms', owner: 'owner_unit_id', key: ['key', 'valid_from'] },
  campaign: { table: 'campaigns', owner: 'unit_id', key: ['year', 'kind'] },
} as const;
export type OwnedKind = keyof typeof owned;
type Owned = (typeof owned)[OwnedKind];

export type Owner = { readonly predecessorIds: readonly string[]; readonly successorId: string };
/** Before a merger the successor may not be there yet. */
type OwnerToBe = Pick<Owner, 'predecessorIds'> & { readonly successorId: string | null };
export type Moved = Pick<Change, 'subject' | 'action' | 'data'>;

/** Gives the successor what its predecessors own, but for what it, or another of them, has already. */
export async function moveOwned(tx: Transaction, owner: Owner): Promise<readonly Moved[]> {
  const moved: Moved[] = [];
  for (const [kind, what] of Object.entries(owned)) {
    const rows = await tx.execute<{ id: string }>(sql`
      update ${sql.identifier(what.table)} mine set ${sql.identifier(what.owner)} = ${owner.successorId}::uuid
      where ${ownedBy(what, owner)} and not ${isThereAlready(what, owner)} returning id`);
    for (const { id } of rows)
      moved.push({ subject: `${kind}:${id}`, action: `${kind}.moved`, data: { to: owner.successorId } });
  }
  return moved;
}

/** How much the predecessors own, and how much of it stays because the successor has the same. */
export async function countOwned(
  db: Connection,
  kind: OwnedKind,
  owner: OwnerToBe,
): Promise<{ readonly all: number; readonly staying: number }> {
  const what = owned[kind];
  const [counted] = await db.execute<{ all: number; staying: number }>(sql`
    select count(*)::int as all, (count(*) filter (where ${isThereAlready(what, owner)}))::int as staying
    from ${sql.identifier(what.table)} mine where ${ownedBy(what, owner)}`);
  return counted ?? { all: 0, staying: 0 };
}

const among = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;

const ownedBy = ({ owner }: Owned, { predecessorIds }: OwnerToBe) =>
  sql`mine.${sql.identifier(owner)} = ${among(predecessorIds)}`;

function isThereAlready({ table, owner, key }: Owned, { predecessorIds, successorId }: OwnerToBe) {
  const sameKey = key.map(
    (column) => sql`other.${sql.identifier(column)} = mine.${sql.identifier(column)} and `,
  );
  return sql`exists (select 1 from ${sql.identifier(table)} other where ${sql.join(sameKey)} other.id <> mine.id
    and (other.${sql.identifier(owner)} = ${successorId}::uuid
      or (other.${sql.identifier(owner)} = ${among(predecessorIds)} and other.id < mine.id)))`;
}
