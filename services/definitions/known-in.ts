import { and, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { units } from '../../db/schema/units.ts';
import { factsOfKind } from '../../domain/content/facts.ts';
import { type SubmissionKind, submissionKinds } from '../../domain/content/submission-kind.ts';
import type { Known } from '../../domain/definition/rules/rule.ts';
import { roles } from '../../domain/roles.ts';
import { vietnameseDay } from './vietnamese-day.ts';

/** What a definition for this unit's tree may name: every role, the units that exist today, the facts of its kind. */
export async function knownIn(db: Connection, ownerUnitId: string, kind: unknown): Promise<Known> {
  const tree = sql`with recursive tree as (
    select id from ${units} where id = ${ownerUnitId}
    union select u.id from ${units} u join tree on u.parent_id = tree.id) select id from tree`;
  const rows = await db
    .select({ code: units.code })
    .from(units)
    .where(
      and(
        inArray(units.id, sql`(${tree})`),
        or(isNull(units.validTo), gt(units.validTo, vietnameseDay(new Date()))),
      ),
    );
  return { roles, unitCodes: rows.map(({ code }) => code), facts: factsOfKind[kindOr(kind)] };
}

/** An unknown kind is a fault of its own; the rest is still checked, against the facts of a plan. */
const kindOr = (kind: unknown): SubmissionKind =>
  submissionKinds.find((known) => known === kind) ?? 'training-plan';
