import { stepsIn } from './history.ts';
import type { PlayedPlan } from './play-plan.ts';

/**
 * In which events our engine's history differs from the bare workflow's, where it must not: every decision in the number
 * of its events, every plan in the number of each type but those that chance decides (`stepsIn`).
 */
export function differences(ours: PlayedPlan, bare: PlayedPlan, judging: number): readonly string[] {
  const ofSteps = ours.steps.slice(0, judging + 1).flatMap(({ step, deed, events }) => {
    const other = bare.steps[step]?.events;
    return other === events ? [] : [`${deed}: ${events} events, bare Temporal ${other}`];
  });
  const [mine, theirs] = [stepsIn(ours.history), stepsIn(bare.history)];
  const ofTypes = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((type) => mine[type] !== theirs[type])
    .map((type) => `the whole plan: ${type} ${mine[type] ?? 0} times, bare Temporal ${theirs[type] ?? 0}`);
  return [...ofSteps, ...ofTypes];
}
