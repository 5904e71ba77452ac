import { inArray } from 'drizzle-orm';
import { holdersOf } from '../../db/holders.ts';
import { people } from '../../db/schema/people.ts';
import type { Assignee } from '../../domain/approval/state.ts';
import type { Context } from '../context.ts';
import { loadSubmission } from './load-submission.ts';

/** Somebody who can be given a step, and the part of its work that would be theirs. */
export type PossibleAssignee = {
  readonly id: string;
  readonly name: string;
  readonly work: Assignee['work'];
};

/** Whom a step can be given to today: those who propose in its unit, then those who decide. */
export async function listAssignees(
  ctx: Context,
  submissionId: string,
  step: string,
): Promise<readonly PossibleAssignee[]> {
  const { state } = await loadSubmission(ctx, submissionId, 'submission:act');
  const routing = state?.routing.steps[step];
  if (state === null || routing === undefined) return [];
  const { unitId, propose, decide } = routing;
  const [proposers, deciders] = await Promise.all([
    holdersOf(ctx.db, { unitId, roles: propose }),
    holdersOf(ctx.db, { unitId, roles: decide }),
  ]);
  const excluded = [...state.authors, ...state.revision.beneficiaries];
  const works = [
    ...proposers.map((id) => ({ id, work: 'propose' as const })),
    ...deciders.map((id) => ({ id, work: 'decide' as const })),
  ].filter(({ id }) => !excluded.includes(id));
  if (works.length === 0) return [];
  const rows = await ctx.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(works.map(({ id }) => id))]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return works.map(({ id, work }) => ({ id, work, name: names.get(id) ?? id }));
}
