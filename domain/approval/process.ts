import type { Definition, Stage, Step } from '../definition/definition.ts';
import type { OpenStep, State } from './state.ts';

/** Where a stage stands in its definition; unknown keys are a bug, since definitions are checked at publication. */
export function stageIndexOf(definition: Definition, key: string): number {
  const index = definition.stages.findIndex((stage) => stage.key === key);
  if (index < 0) throw new Error(`${definition.key} v${definition.version} has no stage ${key}`);
  return index;
}

/** The step with this key, or undefined. */
export const stepOf = (definition: Definition, key: string): Step | undefined =>
  definition.stages.flatMap((stage) => stage.steps).find((step) => step.key === key);

/** The index of the stage that holds a step, or -1. */
export const stageOfStep = (definition: Definition, key: string): number =>
  definition.stages.findIndex((stage) => stage.steps.some((step) => step.key === key));

/** The stage the submission is in, or undefined after the last. */
export const presentStage = (state: State): Stage | undefined => state.definition.stages[state.stage];

/** The step, if it waits for somebody now. */
export const openStepOf = (state: State, key: string): OpenStep | undefined =>
  state.open.find((step) => step.key === key);
