import { factsOf } from '../../domain/approval/amounts.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { holds } from '../../domain/definition/condition.ts';
import type { Stage } from '../../domain/definition/definition.ts';
import type { TimelineEntry } from '../../services/submissions/timeline.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from './scene.ts';

export type StopKind = 'done' | 'now' | 'todo' | 'skip' | 'end';
/** One dot on the way of a submission. */
export type Stop = { readonly name: string; readonly kind: StopKind; readonly detail: string };

/** The way of a submission, drawn from its definition: where it was, is and will be, and what is left out and why. */
export function wayOf(reader: Reader, scene: Scene): readonly Stop[] {
  const { state } = scene.view;
  if (state === null) return [];
  return [
    draftStop(reader, scene, state),
    ...state.definition.stages.map((stage, index) => stageStop(reader, scene, state, stage, index)),
  ];
}

function draftStop(reader: Reader, { view, timeline }: Scene, state: State): Stop {
  const { word } = reader;
  const name = word('way.draft');
  if (state.returned !== null)
    return {
      name,
      kind: 'now',
      detail: word('way.revising', { due: reader.date(new Date(state.returned.due)) }),
    };
  const sent = timeline.findLast(({ type }) => type === 'submitted' || type === 'resubmitted');
  const at = sent === undefined ? '' : ` · ${reader.shortDate(sent.at)}`;
  return { name, kind: 'done', detail: `${view.unitName}${at}` };
}

function stageStop(reader: Reader, scene: Scene, state: State, stage: Stage, index: number): Stop {
  const name = reader.of(stage.name);
  const skipped = skippedSince(scene.timeline, stage);
  if (index < state.stage || state.is === 'completed')
    return skipped
      ? { name, kind: 'skip', detail: stage.skippedBecause ? reader.of(stage.skippedBecause) : '' }
      : { name, kind: 'done', detail: doneDetail(reader, scene, state, stage) };
  if (index > state.stage && isNotNeeded(state, stage))
    return { name, kind: 'skip', detail: stage.skippedBecause ? reader.of(stage.skippedBecause) : '' };
  if (index > state.stage || state.returned !== null)
    return { name, kind: 'todo', detail: unitsOf(scene, state, stage, reader) };
  if (isClosed(state.is)) return { name, kind: 'end', detail: reader.say(`terms:state.${state.is}`) };
  const dues = state.open.map(({ due }) => due);
  const due = dues.length === 0 ? null : reader.date(new Date(Math.min(...dues)));
  const units = unitsOf(scene, state, stage, reader);
  return {
    name,
    kind: 'now',
    detail: due === null ? units : `${units} · ${reader.word('way.due', { due })}`,
  };
}

/** As things stand now; what is approved until then may still change it. */
const isNotNeeded = (state: State, { condition }: Stage): boolean =>
  condition !== undefined && holds(condition, factsOf(state)) === false;

/** The last time the submission came by, it was let past this stage. */
function skippedSince(timeline: readonly TimelineEntry[], { key }: Stage): boolean {
  const last = timeline.findLast(
    ({ type, data }) => (type === 'stage-entered' || type === 'stage-skipped') && data.stage === key,
  );
  return last?.type === 'stage-skipped';
}

function doneDetail(reader: Reader, scene: Scene, state: State, stage: Stage): string {
  const last = scene.timeline.findLast(
    ({ type, step }) => type === 'step-closed' && stage.steps.some(({ key }) => key === step),
  );
  const at = last === undefined ? '' : reader.shortDate(last.at);
  return [unitsOf(scene, state, stage, reader), at].filter(Boolean).join(' · ');
}

function unitsOf({ names }: Scene, state: State, { steps }: Stage, { word }: Reader): string {
  const units = [
    ...new Set(
      steps.flatMap(({ key }) => {
        const unitId = state.routing.steps[key]?.unitId;
        return unitId === undefined ? [] : [names.unit(unitId)];
      }),
    ),
  ];
  return units.length > 1 ? `${units.join(', ')} (${word('way.parallel')})` : units.join('');
}
