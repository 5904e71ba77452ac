import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { submissions, units } from '../../db/schema/index.ts';
import { capacityKey, personKey } from '../../domain/approval/readers.ts';
import type { SubmissionState } from '../../domain/approval/submission-state.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { overseerRoles, requirePermission } from '../permission.ts';
import { foundBy } from './search.ts';

export type ListFilter = {
  readonly states?: readonly SubmissionState[] | undefined;
  readonly unitId?: string | undefined;
  readonly year?: number | undefined;
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
};

export type ListedSubmission = {
  readonly id: string;
  readonly kind: string;
  readonly fileNumber: string | null;
  readonly title: string;
  readonly unitName: string;
  readonly year: number;
  readonly state: SubmissionState;
  readonly stage: string | null;
  readonly round: number;
  readonly version: number;
  readonly total: number;
  readonly approvedTotal: number | null;
  readonly updatedAt: Date;
};

/** The submissions that the caller may read, newest first. */
export async function listSubmissions(
  ctx: Pick<Context, 'db' | 'caller'>,
  { states, unitId, year, text, cursor }: ListFilter = {},
): Promise<Page<ListedSubmission>> {
  requirePermission(ctx.caller, 'submission:list');
  const after = cursor === undefined ? undefined : valuesIn(cursor, ['id'])[0];
  const which = and(
    readableBy(ctx),
    states === undefined ? undefined : inArray(submissions.state, [...states]),
    unitId === undefined ? undefined : eq(submissions.unitId, unitId),
    year === undefined ? undefined : eq(submissions.year, year),
    after === undefined ? undefined : lt(submissions.id, after),
  );
  const rows = await ctx.db
    .select({
      id: submissions.id,
      kind: submissions.kind,
      fileNumber: submissions.fileNumber,
      title: submissions.title,
      unitName: units.name,
      year: submissions.year,
      state: submissions.state,
      stage: submissions.stage,
      round: submissions.round,
      version: submissions.version,
      total: submissions.total,
      approvedTotal: submissions.approvedTotal,
      updatedAt: submissions.updatedAt,
    })
    .from(submissions)
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(text === undefined ? which : foundBy(text, which, pageSize + 1))
    .orderBy(desc(submissions.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last !== undefined ? cursorOf([last.id]) : null };
}

/** The same rule as `permission.ts` holds for one submission, for a whole list. */
function readableBy({ caller }: Pick<Context, 'caller'>) {
  const keys = [...caller.held.map(capacityKey), personKey(caller.personId)];
  const overseen = caller.held
    .filter(({ role }) => overseerRoles.some((overseer) => overseer === role))
    .map(({ unitId }) => unitId);
  return or(
    sql`${submissions.readers} && ${sql.param(keys)}::text[]`,
    ...caller.standsInFor.map(({ held, kinds }) => {
      const ofPrincipal = sql`${submissions.readers} && ${sql.param(held.map(capacityKey))}::text[]`;
      return and(
        ofPrincipal,
        kinds === null ? undefined : sql`${submissions.kind}::text = any(${sql.param(kinds)}::text[])`,
      );
    }),
    overseen.length === 0 ? undefined : inArray(submissions.rootUnitId, overseen),
  );
}
