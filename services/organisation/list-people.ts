import { and, asc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import { people, positions, units } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';

export type ListedPerson = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly isMachine: boolean;
  /** Null for whoever does not administer them. */
  readonly email: string | null;
  readonly staffCode: string | null;
};

export type PeopleQuery = { readonly text?: string | undefined; readonly cursor?: string | undefined };

/** People by name, with or without marks, and for their administrators by address or staff code as well. */
export async function listPeople(
  ctx: Pick<Context, 'db' | 'caller'>,
  { text, cursor }: PeopleQuery,
): Promise<Page<ListedPerson>> {
  requirePermission(ctx.caller, 'organisation:read');
  const after = cursor === undefined ? undefined : valuesIn(cursor, ['id'])[0];
  const isTheirs = administeredBy(ctx);
  const rows = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      active: people.active,
      isMachine: people.isMachine,
      email: sql<string | null>`case when ${isTheirs} then ${people.email} end`,
      staffCode: sql<string | null>`case when ${isTheirs} then ${people.staffCode} end`,
    })
    .from(people)
    .where(
      and(
        after === undefined ? undefined : gt(people.id, after),
        text === undefined
          ? undefined
          : or(
              sql`plain_words(${people.name}) @@ plain_query(${text})`,
              and(isTheirs, or(sql`lower(${people.email}) = lower(${text})`, eq(people.staffCode, text))),
            ),
      ),
    )
    .orderBy(asc(people.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last !== undefined ? cursorOf([last.id]) : null };
}

/** Whoever holds or held something in a tree that the caller administers, and for any administrator who never held anything. */
function administeredBy({ caller }: Pick<Context, 'caller'>): SQL {
  const tops = caller.held.flatMap(({ role, unitId }) => (role === 'administrator' ? [unitId] : []));
  if (tops.length === 0) return sql`false`;
  return sql`(not exists (select 1 from ${positions} where ${positions.personId} = ${people.id}) or exists (
    select 1 from ${positions} where ${positions.personId} = ${people.id} and ${positions.unitId} in (
      with recursive below as (
        select id from ${units} where id = any(${sql.param(tops)}::uuid[])
        union select child.id from ${units} child join below on child.parent_id = below.id
      ) select id from below)))`;
}
