import type { Definition, Step } from '../../domain/definition/definition.ts';
import { yearlyPlan } from './shipped-definitions.ts';

/** The yearly plan with another review, for clocks that run in seconds and for quorums. */
export const withReview = (review: Partial<Step>): Definition => ({
  ...yearlyPlan,
  stages: yearlyPlan.stages.map((stage) =>
    stage.key === 'review' ? { ...stage, steps: stage.steps.map((step) => ({ ...step, ...review })) } : stage,
  ),
});
