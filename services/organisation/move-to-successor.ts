import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Connection, Transaction } from '../../db/client.ts';
import { obligations, submissions, unitSuccessors, units } from '../../db/schema/index.ts';
import { type Moved, moveOwned, type Owner } from './move-owned.ts';

type Move = Owner & { readonly on: string };

/** Everything in PostgreSQL that follows a successor: people, drafts, what is owed, money, units below; told for the record. */
export async function moveToSuccessor(tx: Transaction, move: Move): Promise<readonly Moved[]> {
  const { predecessorIds, successorId, on } = move;
  const ids = [...predecessorIds];
  await tx
    .insert(unitSuccessors)
    .values(ids.map((predecessorId) => ({ predecessorId, successorId, since: on })));
  const children = await moveChildren(tx, move);
  await tx.update(units).set({ validTo: on }).where(inArray(units.id, ids));
  const held = await movePositions(tx, move);
  await moveDrafts(tx, move);
  await tx.update(obligations).set({ bearerId: successorId }).where(inArray(obligations.bearerId, ids));
  return [...children, ...held, ...(await moveOwned(tx, move))];
}

/** A draft that is being sent at this moment is left alone: its workflow is told, or a repeat of the merger takes it along. */
export async function moveDrafts(db: Connection, { predecessorIds, successorId }: Owner): Promise<void> {
  const ids = [...predecessorIds];
  await db
    .update(submissions)
    .set({
      unitId: successorId,
      readers: sql`array(select case when split_part(reader, ':', 1) = any(${sql.param(ids)}::text[])
        then ${successorId}::text || ':' || split_part(reader, ':', 2) else reader end
        from unnest(${submissions.readers}) reader)`,
    })
    .where(
      and(inArray(submissions.unitId, ids), eq(submissions.state, 'draft'), isNull(submissions.submitting)),
    );
}

/** Units below keep what they were under the old one for the days before. */
async function moveChildren(
  tx: Transaction,
  { predecessorIds, successorId, on }: Move,
): Promise<readonly Moved[]> {
  const ids = [...predecessorIds];
  await tx.execute(sql`
    insert into unit_periods (unit_id, valid_from, valid_to, name, level, parent_id)
    select units.id, since.day, ${on}::date, units.name, units.level, units.parent_id
    from units cross join lateral (select coalesce(
      (select max(valid_to) from unit_periods where unit_id = units.id), units.valid_from) as day) since
    where units.parent_id = any(${sql.param(ids)}::uuid[]) and units.valid_to is null and since.day < ${on}::date`);
  const moved = await tx
    .update(units)
    .set({ parentId: successorId })
    .where(and(inArray(units.parentId, ids), isNull(units.validTo)))
    .returning({ id: units.id });
  return moved.map(({ id }) => ({
    subject: `unit:${id}`,
    action: 'unit.changed',
    data: { from: on, after: { parentId: successorId } },
  }));
}

type Held = {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: string;
  readonly day: string;
};

/** The same people hold the same roles in the successor, from its first day on. */
async function movePositions(
  tx: Transaction,
  { predecessorIds, successorId, on }: Move,
): Promise<readonly Moved[]> {
  const ids = sql`any(${sql.param([...predecessorIds])}::uuid[])`;
  const begun = await tx.execute<Held>(sql`
    insert into positions (id, person_id, unit_id, role, valid_from, valid_to)
    select gen_random_uuid(), person_id, ${successorId}::uuid, role, greatest(min(valid_from), ${on}::date),
      case when bool_or(valid_to is null) then null else max(valid_to) end
    from positions held
    where unit_id = ${ids} and (valid_to is null or valid_to > ${on}::date) and not exists (
      select 1 from positions there where there.person_id = held.person_id and there.role = held.role
        and there.unit_id = ${successorId}::uuid and (there.valid_to is null or there.valid_to > ${on}::date))
    group by person_id, role
    on conflict on constraint positions_key do update set valid_to = excluded.valid_to
    returning id, person_id as "personId", unit_id as "unitId", role, valid_from::text as day`);
  const ended = await endPositionsOf(tx, { unitIds: predecessorIds, on });
  return [
    ...begun.map(({ id, day, ...position }) => ({
      subject: `position:${id}`,
      action: 'position.begun',
      data: { ...position, from: day },
    })),
    ...ended,
  ];
}

/** Nobody holds anything in a unit that is no more. */
export async function endPositionsOf(
  tx: Transaction,
  { unitIds, on }: { readonly unitIds: readonly string[]; readonly on: string },
): Promise<readonly Moved[]> {
  const ended = await tx.execute<Held>(sql`
    update positions set valid_to = greatest(valid_from, ${on}::date)
    where unit_id = any(${sql.param([...unitIds])}::uuid[]) and (valid_to is null or valid_to > ${on}::date)
    returning id, person_id as "personId", unit_id as "unitId", role, valid_to::text as day`);
  return ended.map(({ id, day, ...position }) => ({
    subject: `position:${id}`,
    action: 'position.ended',
    data: { ...position, on: day },
  }));
}
