import type { State } from '../../domain/approval/state.ts';
import type { Stage, Step } from '../../domain/definition/definition.ts';
import type { TimelineEntry } from '../../services/submissions/timeline.ts';

/** A submission's way through its definition: what is done, where it stands, what is still to come. */
export const wayOf = (state: State, timeline: readonly TimelineEntry[]) =>
  state.definition.stages.map((stage, index) => {
    const skipped = index < state.stage && wasSkipped(stage, timeline);
    return {
      key: stage.key,
      name: stage.name,
      state: skipped ? ('skipped' as const) : placeOf(index, state),
      skippedBecause: skipped ? (stage.skippedBecause ?? null) : null,
      steps: stage.steps.map((step) => wayStep(step, index, state, timeline, skipped)),
    };
  });

function wayStep(
  step: Step,
  stage: number,
  state: State,
  timeline: readonly TimelineEntry[],
  stageSkipped: boolean,
) {
  const open = state.open.find(({ key }) => key === step.key);
  return {
    key: step.key,
    kind: step.kind,
    name: step.name,
    state: stageSkipped ? ('skipped' as const) : stateOfStep(step, stage, state, timeline),
    due: open === undefined ? null : new Date(open.due),
    verdicts: step.verdicts,
  };
}

function stateOfStep(step: Step, stage: number, state: State, timeline: readonly TimelineEntry[]) {
  if (state.open.some(({ key }) => key === step.key)) return 'now' as const;
  const isPast = stage < state.stage || (stage === state.stage && state.finished.includes(step.key));
  if (!isPast) return 'ahead' as const;
  const last = timeline.findLast(
    (entry) => entry.step === step.key && (entry.type === 'step-skipped' || entry.type === 'step-opened'),
  );
  return last?.type === 'step-skipped' ? ('skipped' as const) : ('done' as const);
}

const placeOf = (index: number, state: State) =>
  index < state.stage ? ('done' as const) : index === state.stage ? ('now' as const) : ('ahead' as const);

/** The last thing said of a stage counts: after a return it may be entered though it was skipped before. */
const wasSkipped = (stage: Stage, timeline: readonly TimelineEntry[]): boolean =>
  timeline.findLast(
    ({ type, data }) => (type === 'stage-entered' || type === 'stage-skipped') && data.stage === stage.key,
  )?.type === 'stage-skipped';
