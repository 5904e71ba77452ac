import { resumeFromTrail } from '../../commands/approval.ts';
import { endStuck, lookIntoStuck, retryActivities, type Stuck } from '../../commands/stuck-approval.ts';
import { healthOf } from '../../commands/workflow-health.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { loadSubmission } from '../submissions/load-submission.ts';
import { type Mending, recorded } from './recorded.ts';

export const resumptions = ['none', 'revive', 'retry', 'restart'] as const;
/** What resuming means here: nothing is wrong; it is lost; something it waits for fails; it fails itself. */
export type Resumption = (typeof resumptions)[number];

type Plan = { readonly resumption: Resumption; readonly stuck: Stuck | null };

/** What resuming would do; refused where it would lose what the workflow has answered. */
export async function howToResume(ctx: Context, submissionId: string): Promise<Resumption> {
  return (await planFor(ctx, submissionId)).resumption;
}

/**
 * Gets a submission's workflow going again. 1. A lost one begins anew from the record. 2. Where an activity fails, it is tried
 * at once. 3. One whose turns fail is ended and begins anew from the record, only when the record has everything that it
 * has told anybody.
 */
export async function resumeWorkflow(
  ctx: Context,
  submissionId: string,
  input: Mending,
): Promise<{ readonly resumption: Resumption }> {
  const { resumption, stuck } = await planFor(ctx, submissionId);
  if (resumption !== 'none')
    await recorded(ctx, submissionId, { kind: 'resume', input }, async () => ({ resumption }));
  if (resumption === 'retry') await retryActivities(ctx.client, submissionId);
  if (stuck !== null && resumption === 'restart' && !(await endStuck(ctx.client, submissionId, stuck)))
    throw new ServiceError({ code: 'outcome_unknown' });
  if (resumption === 'revive' || resumption === 'restart')
    await resumeFromTrail(ctx.client, ctx.taskQueue, await openState(ctx, submissionId));
  return { resumption };
}

async function planFor(ctx: Context, submissionId: string): Promise<Plan> {
  const { version } = await openState(ctx, submissionId);
  const health = await healthOf(ctx.client, submissionId);
  if (health.is !== 'failing')
    return { resumption: health.is === 'missing' ? 'revive' : 'none', stuck: null };
  const stuck = await lookIntoStuck(ctx.client, submissionId);
  if (!stuck.turnsFail) return { resumption: 'retry', stuck };
  if (stuck.isProjecting || stuck.answered > version)
    throw new ServiceError({ code: 'refused', because: 'record_behind' });
  return { resumption: 'restart', stuck };
}

async function openState(ctx: Context, submissionId: string): Promise<State> {
  const { state } = await loadSubmission(ctx, submissionId, 'repair:carry-out');
  if (state === null) throw new ServiceError({ code: 'refused', because: 'not_submitted' });
  if (isClosed(state.is)) throw new ServiceError({ code: 'refused', because: 'closed' });
  return state;
}
