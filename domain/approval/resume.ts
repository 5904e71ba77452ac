import type { Stage } from '../definition/definition.ts';
import { applies } from './advance.ts';
import { lapsedFrom } from './evolve/process.ts';
import { stageOfStep } from './process.ts';
import type { State } from './state.ts';

/**
 * The stage at which a corrected submission goes on: the first or the one that returned it, as the definition says. But
 * before the latter it stops where something was skipped that the corrected content now calls for: an opinion, a higher signature.
 */
export function resumeIndex(state: State, returnedBy: string): number {
  const { definition } = state;
  if (definition.resubmission === 'restart') return 0;
  const back = stageOfStep(definition, returnedBy);
  const missed = definition.stages.findIndex(
    (stage, index) => index < back && isMissed(lapsedFrom(state, index), state, stage),
  );
  return missed < 0 ? back : missed;
}

/** `facts`: the state as conditions will see it on coming there. */
function isMissed(facts: State, state: State, { condition, steps, completes }: Stage): boolean {
  if (condition !== undefined && !applies(facts, condition)) return false;
  const wanted = steps.filter((step) => step.condition === undefined || applies(facts, step.condition));
  const heard = wanted.filter(({ key }) =>
    state.decisions.some(({ step, counts }) => counts && step === key),
  );
  return completes === 'all' ? heard.length < wanted.length : heard.length === 0;
}
