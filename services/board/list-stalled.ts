import type { Bilingual } from '../../domain/bilingual.ts';
import { type Remedy, remediesFor } from '../../domain/stall-cause.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { type Names, namesOf } from '../submissions/names.ts';
import type { BoardFilter } from './board-filter.ts';
import { type LastWalk, lastWalkOf } from './last-walk.ts';
import { type Cause, readPage, type StalledRow } from './read-page.ts';
import { type StepNames, stepNamesOf } from './step-names.ts';
import { type WaitedFor, waitedFor } from './waited-for.ts';

/** Why something does not move, since when, and with whom it lies. */
export type ListedCause = {
  readonly cause: Cause['cause'];
  readonly since: Date;
  readonly step: string | null;
  readonly stepName: Bilingual | null;
  readonly action: string | null;
  readonly due: Date | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly roles: readonly string[];
  readonly people: readonly WaitedFor[];
};

/** A submission, an obligation, or the installation itself, that is overdue or cannot move; its main cause first. */
export type Stalled = Omit<StalledRow, 'since' | 'count' | 'causes'> & {
  readonly ownerName: string | null;
  readonly stageName: Bilingual | null;
  readonly since: Date;
  readonly causes: readonly ListedCause[];
  /** What the caller can do about it: nothing, unless an administrator. */
  readonly remedies: readonly Remedy[];
};

export type StalledPage = Page<Stalled> & {
  /** All that match, on whichever page. */
  readonly count: number;
  readonly walk: LastWalk | null;
};

/** The board, the longest stalling first. Overseers see everything below their top unit, heads what concerns their own. */
export async function listStalled(
  ctx: Pick<Context, 'db' | 'caller'>,
  { cursor, ...filter }: BoardFilter & { readonly cursor?: string | undefined } = {},
): Promise<StalledPage> {
  requirePermission(ctx.caller, 'board:read');
  const [since, id] = cursor === undefined ? [] : valuesIn(cursor, ['instant', 'id']);
  const after = since === undefined || id === undefined ? undefined : { since, id };
  const [rows, walk] = await Promise.all([readPage(ctx, filter, after, pageSize + 1), lastWalkOf(ctx)]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: await described(ctx, page),
    next:
      rows.length > pageSize && last !== undefined
        ? cursorOf([new Date(last.since).toISOString(), last.id])
        : null,
    count: rows[0]?.count ?? 0,
    walk,
  };
}

/** With names, and with what can be done. */
export async function described(
  { db, caller }: Pick<Context, 'db' | 'caller'>,
  rows: readonly StalledRow[],
): Promise<readonly Stalled[]> {
  const places = rows.flatMap(({ kind, causes }) => causes.map((cause) => ({ ...cause, kind })));
  const unitIds = [...rows.map(({ ownerId }) => ownerId), ...places.map(({ unitId }) => unitId)];
  const [names, steps, people] = await Promise.all([
    namesOf(
      db,
      [],
      unitIds.flatMap((id) => id ?? []),
    ),
    stepNamesOf(
      db,
      rows.flatMap(({ submissionId }) => submissionId ?? []),
    ),
    waitedFor(db, places),
  ]);
  const mayRepair = caller.mayWrite && caller.held.some(({ role }) => role === 'administrator');
  return rows.map(({ since, count: _count, causes, ...row }) => ({
    ...row,
    ownerName: row.ownerId === null ? null : names.unit(row.ownerId),
    stageName:
      row.submissionId === null || row.stage === null ? null : steps.stage(row.submissionId, row.stage),
    since: new Date(since),
    causes: causes.map((cause) => listed(row, cause, names, steps, people({ ...cause, kind: row.kind }))),
    remedies: mayRepair ? remediesOf(row, causes, steps) : [],
  }));
}

const listed = (
  { submissionId }: Pick<StalledRow, 'submissionId'>,
  { since, due, personId: _personId, ...cause }: Cause,
  names: Names,
  steps: StepNames,
  people: readonly WaitedFor[],
): ListedCause => ({
  ...cause,
  since: new Date(since),
  due: due === null ? null : new Date(due),
  stepName: submissionId === null || cause.step === null ? null : steps.step(submissionId, cause.step),
  unitName: cause.unitId === null ? null : names.unit(cause.unitId),
  people,
});

function remediesOf(
  { submissionId }: Pick<StalledRow, 'submissionId'>,
  causes: readonly Cause[],
  steps: StepNames,
): readonly Remedy[] {
  const isConsultation = causes.some(
    ({ step }) => submissionId !== null && step !== null && steps.isConsultation(submissionId, step),
  );
  return remediesFor(
    causes.map(({ cause }) => cause),
    { isConsultation },
  );
}
