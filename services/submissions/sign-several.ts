import type { RefusalCode } from '../../domain/approval/refusal.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { type Problem, ServiceError } from '../service-error.ts';
import { act } from './act.ts';
import { loadRow } from './load-submission.ts';
import type { VerbInput } from './verb-inputs.ts';

/** One of several that are signed in one sitting; `seen` is the version that the signer had open. */
export type Signing = { readonly submissionId: string } & Pick<
  VerbInput<'decide'>,
  'seen' | 'step' | 'verdict' | 'reason'
>;
export type Signed = {
  readonly submissionId: string;
  readonly step: string;
  /** Where it took effect; null when it was refused. */
  readonly version: number | null;
  readonly problem: Problem['code'] | null;
  readonly because: RefusalCode | null;
};

export const signingLimit = 50;

/**
 * Decides for several submissions in one call, one after the other and each by its own command: what is refused stops no
 * other. A submission that the signer did not open, or not as it is now, is refused as stale.
 */
export async function signSeveral(ctx: Context, signings: readonly Signing[]): Promise<readonly Signed[]> {
  requirePermission(ctx.caller, 'task:list');
  if (signings.length > signingLimit) throw new ServiceError({ code: 'too_many', limit: signingLimit });
  const results: Signed[] = [];
  for (const signing of signings) results.push(await signOne(ctx, signing));
  return results;
}

async function signOne(ctx: Context, { submissionId, ...judgement }: Signing): Promise<Signed> {
  const { step, seen } = judgement;
  try {
    const row = await loadRow(ctx, submissionId, 'submission:act');
    // Nobody can have seen what is not recorded yet.
    if (seen > row.version) throw new ServiceError({ code: 'refused', because: 'stale' });
    const key = ctx.key === undefined ? {} : { key: `${ctx.key}/${step}` };
    const { version } = await act({ ...ctx, ...key }, submissionId, 'decide', judgement);
    return { submissionId, step, version, problem: null, because: null };
  } catch (error) {
    if (!(error instanceof ServiceError) || error.problem.code === 'key_missing') throw error;
    const { problem } = error;
    const because = problem.code === 'refused' ? problem.because : null;
    return { submissionId, step, version: null, problem: problem.code, because };
  }
}
