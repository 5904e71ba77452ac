import { absentAmong } from '../../db/absent.ts';
import { holdersOf } from '../../db/holders.ts';
import { standInsOf } from '../../db/stand-ins.ts';
import type { Assignee } from '../../domain/approval/state.ts';
import type { Context } from '../context.ts';
import { loadSubmission } from './load-submission.ts';
import { namesOf } from './names.ts';

/** Somebody who can be given a step, and the part of its work that would be theirs. */
export type PossibleAssignee = {
  readonly id: string;
  readonly name: string;
  readonly work: Assignee['work'];
  /** Names of those who act for them today. */
  readonly standIns: readonly string[];
  /** Their first day back, when they are away. */
  readonly backOn: string | null;
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
  const ids = works.map(({ id }) => id);
  const [standIns, away] = await Promise.all([
    standInsOf(ctx.db, ids, state.definition.kind),
    absentAmong(ctx.db, ids),
  ]);
  const names = await namesOf(ctx.db, [...ids, ...standIns.map(({ personId }) => personId)], []);
  return works.map(({ id, work }) => ({
    id,
    work,
    name: names.person(id),
    standIns: standIns
      .filter(({ principalId }) => principalId === id)
      .map(({ personId }) => names.person(personId)),
    backOn: away.get(id) ?? null,
  }));
}
