import { stepOf } from '../../domain/approval/process.ts';
import type { Context } from '../../services/context.ts';
import { refusalTo } from '../../services/permission.ts';
import { listPools } from '../../services/pools/list-pools.ts';
import { scoresOf } from '../../services/pools/scores.ts';
import { listAssignees } from '../../services/submissions/list-assignees.ts';
import type { VerbKind } from '../../services/submissions/verb-inputs.ts';
import type { Reader } from '../reader.ts';
import { loadScene } from '../submission/scene.ts';
import { consequencesOf } from './consequences.ts';
import type { Act } from './verb-form.ts';

type Asked = { readonly id: string; readonly kind: VerbKind; readonly step: string | null };

/**
 * Everything that the form of a verb needs, or null when the verb is not this person's now. What was sent is looked at
 * all the same: a form that is sent twice gets the same answer, and a refusal comes back with what was typed.
 */
export async function loadAct(
  ctx: Context,
  reader: Reader,
  { id, kind, step }: Asked,
  isSent = false,
): Promise<Act | null> {
  const scene = await loadScene(ctx, id);
  const { state, available } = scene.view;
  const over = isSent ? { verb: kind, step, verdicts: [], because: null, onBehalfOf: [] } : undefined;
  const offered = available.find((one) => one.verb === kind && one.step === step) ?? over;
  if (offered === undefined || state === null) return null;
  return {
    reader,
    scene,
    kind,
    offered,
    step: step === null ? undefined : stepOf(state.definition, step),
    assignees: kind === 'assign' && step !== null ? await listAssignees(ctx, id, step) : [],
    scores: kind === 'allocate' ? await scoresOf(ctx, state) : new Map(),
    pools: kind === 'allocate' ? await poolsFor(ctx, scene.view.row.year) : null,
    consequences: consequencesOf(reader, scene, ctx.caller, offered),
  };
}

const poolsFor = async (ctx: Context, year: number) =>
  refusalTo(ctx.caller, 'pool:read') === null ? listPools(ctx, year) : null;
