import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { obligations, people, positions, submissions, tasks, units } from '../../db/schema/index.ts';
import { closedStates, type SubmissionState } from '../../domain/approval/submission-state.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import type { Merger } from './merger.ts';
import { mergerFaults } from './merger-faults.ts';
import { countOwned, type OwnedKind } from './move-owned.ts';
import { requireMerger } from './require-merger.ts';
import { concernedBy } from './reroute-submissions.ts';

type Followed = {
  readonly id: string;
  readonly title: string;
  readonly fileNumber: string | null;
  readonly kind: string;
  readonly year: number;
  readonly state: SubmissionState;
};

/** What would follow the successor. Nothing is done. */
export type MergerPreview = {
  /** Under way, of the units themselves. */
  readonly submissions: readonly Followed[];
  readonly drafts: readonly Followed[];
  /** Of other units, with a step that one of these handles. */
  readonly handled: number;
  readonly tasks: number;
  readonly positions: readonly { readonly person: string; readonly role: string; readonly unitId: string }[];
  readonly obligations: number;
  readonly owned: Readonly<Record<OwnedKind, number>>;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  /** What is allowed and worth knowing before. */
  readonly warnings: readonly ('two_for_one_year' | 'several_heads' | 'owned_by_both')[];
};

export async function previewMerger(ctx: Context, merger: Merger): Promise<MergerPreview> {
  await requireMerger(ctx, merger);
  const faults = await mergerFaults(ctx.db, merger);
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const { db } = ctx;
  const ids = [...merger.predecessorIds];
  const heirs = 'unitId' in merger.successor ? [merger.successor.unitId] : [];
  const [open, held, concerned, owned] = await Promise.all([
    openOf(ctx, [...ids, ...heirs]),
    heldIn(ctx, [...ids, ...heirs], merger.on),
    concernedBy(ctx, ids),
    ownedBy(ctx, { predecessorIds: ids, successorId: heirs[0] ?? null }),
  ]);
  const following = open.flatMap(({ unitId, ...followed }) => (ids.includes(unitId) ? [followed] : []));
  const years = open.map(({ kind, year }) => `${kind}/${year}`);
  const heads = held.filter(({ role }) => role === 'unit-head');
  return {
    submissions: following.filter(({ state }) => state !== 'draft'),
    drafts: following.filter(({ state }) => state === 'draft'),
    handled: concerned.filter(({ unitId }) => !ids.includes(unitId)).length,
    tasks: await db.$count(tasks, inArray(tasks.unitId, ids)),
    positions: held.filter(({ unitId }) => ids.includes(unitId)),
    obligations: await db.$count(obligations, inArray(obligations.bearerId, ids)),
    owned: owned.all,
    children: await db
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(and(inArray(units.parentId, ids), isNull(units.validTo)))
      .orderBy(units.code),
    warnings: [
      ...(new Set(years).size < years.length ? (['two_for_one_year'] as const) : []),
      ...(heads.length > 1 ? (['several_heads'] as const) : []),
      ...(owned.staying > 0 ? (['owned_by_both'] as const) : []),
    ],
  };
}

const openOf = ({ db }: Context, unitIds: readonly string[]) =>
  db
    .select({
      id: submissions.id,
      title: submissions.title,
      fileNumber: submissions.fileNumber,
      kind: submissions.kind,
      year: submissions.year,
      state: submissions.state,
      unitId: submissions.unitId,
    })
    .from(submissions)
    .where(and(inArray(submissions.unitId, [...unitIds]), notInArray(submissions.state, [...closedStates])))
    .orderBy(submissions.id);

const heldIn = ({ db }: Context, unitIds: readonly string[], on: string) =>
  db
    .select({ person: people.name, role: positions.role, unitId: positions.unitId })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(
      and(
        inArray(positions.unitId, [...unitIds]),
        sql`(${positions.validTo} is null or ${positions.validTo} > ${on}::date)`,
      ),
    )
    .orderBy(people.name, positions.role);

async function ownedBy(
  { db }: Context,
  owner: { readonly predecessorIds: readonly string[]; readonly successorId: string | null },
) {
  const [pool, norm, campaign] = await Promise.all([
    countOwned(db, 'pool', owner),
    countOwned(db, 'norm', owner),
    countOwned(db, 'campaign', owner),
  ]);
  return {
    all: { pool: pool.all, norm: norm.all, campaign: campaign.all },
    staying: pool.staying + norm.staying + campaign.staying,
  };
}
