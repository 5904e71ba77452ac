import type { Definition, Stage, Step } from '../definition.ts';
import { pointerTo } from '../json-pointer.ts';

/** A step with its stage and its place in the definition. */
export type PlacedStep = {
  readonly step: Step;
  readonly stage: Stage;
  readonly stageIndex: number;
  readonly pointer: string;
};

/** All steps in the order of their stages. */
export const placedSteps = ({ stages }: Definition): readonly PlacedStep[] =>
  stages.flatMap((stage, stageIndex) =>
    stage.steps.map((step, index) => ({
      step,
      stage,
      stageIndex,
      pointer: pointerTo('/stages', stageIndex, 'steps', index),
    })),
  );

/** Whether somebody's yes or no decides here, rather than an opinion, an allotment or a report. */
export const isDeciding = ({ kind }: Step): boolean =>
  kind === 'review' || kind === 'approval' || kind === 'signature';
