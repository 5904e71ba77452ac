import { and, eq, notInArray } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { drafts, submissions, units } from '../../db/schema/index.ts';
import { rootOf } from '../../db/unit-tree.ts';
import { capacityKey } from '../../domain/approval/readers.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import { openCampaignFor } from '../campaigns/open-campaign-for.ts';
import type { Context } from '../context.ts';
import { authorRoles, requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { deadStates } from './dead-states.ts';
import { requireWithinLimits } from './draft-limits.ts';
import { type DraftStart, firstContent, startDigested } from './draft-start.ts';
import { listedAs } from './listed-as.ts';
import type { WorkbookRead } from './workbook-content.ts';

export type CreateDraft = {
  readonly kind: SubmissionKind;
  readonly unitId: string;
  readonly year: number;
  readonly start: DraftStart;
};
export type DraftCreated = {
  readonly submissionId: string;
  readonly version: number;
  readonly workbook?: WorkbookRead;
};

/** Begins a submission of a unit. A yearly plan needs an open campaign, and there is one for each unit and year. */
export async function createDraft(ctx: Context, input: CreateDraft): Promise<DraftCreated> {
  const { kind, unitId, year, start } = input;
  requirePermission(ctx.caller, 'submission:create', { unitId });
  const key = requestKey(ctx, 'draft:create', unitId, { kind, year, start: startDigested(start) });
  const { content, ...told } = await firstContent(ctx, start, year);
  requireWithinLimits(content);
  return once(ctx, key, async (tx) => {
    if (kind === 'training-plan') await requireRoomForPlan(tx, unitId, year);
    const submissionId = await insertDraft(tx, ctx, input, content);
    return { submissionId, version: 1, ...told };
  });
}

async function requireRoomForPlan(tx: Transaction, unitId: string, year: number): Promise<void> {
  // Two who begin the same plan at once come one after the other, and the second finds the first's.
  await tx.select({ id: units.id }).from(units).where(eq(units.id, unitId)).for('no key update');
  const [live] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.unitId, unitId),
        eq(submissions.year, year),
        eq(submissions.kind, 'training-plan'),
        notInArray(submissions.state, [...deadStates]),
      ),
    );
  if (live !== undefined) throw new ServiceError({ code: 'exists_already', id: live.id });
  if ((await openCampaignFor(tx, unitId, year, new Date())) === null)
    throw new ServiceError({ code: 'planning_closed' });
}

async function insertDraft(
  tx: Transaction,
  { caller }: Context,
  { kind, unitId, year }: CreateDraft,
  content: unknown,
): Promise<string> {
  const [made] = await tx
    .insert(submissions)
    .values({
      kind,
      unitId,
      rootUnitId: await rootOf(tx, unitId),
      ...listedAs(content, { kind, year }),
      readers: authorRoles.map((role) => capacityKey({ unitId, role })),
      createdBy: caller.personId,
    })
    .returning({ id: submissions.id });
  if (made === undefined) throw new Error('the submission was not inserted');
  await tx
    .insert(drafts)
    .values({ submissionId: made.id, content, writers: [caller.personId], updatedAt: new Date() });
  return made.id;
}
