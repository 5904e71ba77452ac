import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { people, positions, units } from '../../db/schema/index.ts';
import { factsOfKind } from '../../domain/content/facts.ts';
import { type SubmissionKind, submissionKinds } from '../../domain/content/submission-kind.ts';
import type { Known } from '../../domain/definition/rules/rule.ts';
import { roles } from '../../domain/roles.ts';
import { vietnameseDay } from './vietnamese-day.ts';

/** What a definition for this unit's tree may name: every role, the units that exist today and who is there, the facts of its kind. */
export async function knownIn(db: Connection, ownerUnitId: string, kind: unknown): Promise<Known> {
  const tree = sql`with recursive tree as (
    select id from ${units} where id = ${ownerUnitId}
    union select u.id from ${units} u join tree on u.parent_id = tree.id) select id from tree`;
  const today = vietnameseDay(new Date());
  const rows = await db
    .select({ id: units.id, code: units.code })
    .from(units)
    .where(and(inArray(units.id, sql`(${tree})`), or(isNull(units.validTo), gt(units.validTo, today))));
  const unitCodes = rows.map(({ code }) => code);
  return { roles, unitCodes, facts: factsOfKind[kindOr(kind)], held: await heldIn(db, rows) };
}

/** Roles that somebody active holds in each unit today. */
async function heldIn(
  db: Connection,
  rows: readonly { readonly id: string; readonly code: string }[],
): Promise<NonNullable<Known['held']>> {
  const ids = rows.map(({ id }) => id);
  const posts = await db
    .selectDistinct({ unitId: positions.unitId, role: positions.role })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(inArray(positions.unitId, ids), eq(people.active, true), isCurrent));
  return Object.fromEntries(
    rows.map(({ id, code }) => [code, posts.filter(({ unitId }) => unitId === id).map(({ role }) => role)]),
  );
}

/** An unknown kind is a fault of its own; the rest is still checked, against the facts of a plan. */
const kindOr = (kind: unknown): SubmissionKind =>
  submissionKinds.find((known) => known === kind) ?? 'training-plan';
