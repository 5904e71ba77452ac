import type { Event } from './approval/event.ts';
import { evolve } from './approval/evolve.ts';
import { presentStage, stageIndexOf, stageOfStep } from './approval/process.ts';
import type { OpenStep, State } from './approval/state.ts';
import type { Instant } from './calendar/calendar.ts';
import { workingMsBetween } from './calendar/working-time.ts';

/** `author`: the unit that wrote it, while it revises or explains. */
export const authorStep = 'author';

/** How long something took one submission, all rounds together, in office hours without pauses. */
export type Duration =
  | { readonly of: 'stage'; readonly key: string; readonly workingMs: number }
  | { readonly of: 'step'; readonly key: string; readonly unitId: string; readonly workingMs: number }
  | {
      readonly of: 'person';
      readonly key: string;
      readonly unitId: string;
      readonly personId: string;
      readonly workingMs: number;
    };

/**
 * What a submission's record says of time. 1. A step runs while it is open and asks for nothing; while it asks or the
 * submission is returned, its author's time runs. 2. A stage runs while one of its steps does. 3. A person's time runs
 * from the step's opening, or from when it was given to them, until they act. 4. What is not finished is left out.
 */
export function durationsOf(events: readonly Event[]): readonly Duration[] {
  const clocks = openClocks();
  let state: State | null = null;
  let now: Instant = events[0]?.at ?? 0;
  for (const event of events) {
    if (state !== null) clocks.run(state, workingMsBetween(now, event.at, state.calendar));
    const before: State | null = state;
    state = evolve(before, event);
    now = event.at;
    clocks.note(event, before, state);
  }
  return state === null ? [] : clocks.finished(state);
}

/** Whether the step waits for whoever handles it, not for the author. */
const runs = ({ asked }: OpenStep): boolean => asked === null;

const isWithAuthor = (state: State): boolean =>
  state.returned !== null || state.open.some((open) => !runs(open));

const unitOf = ({ routing, unitId }: State, step: string): string =>
  step === authorStep ? routing.author.unitId : (routing.steps[step]?.unitId ?? unitId);

function openClocks() {
  const stages = new Map<string, number>();
  const steps = new Map<string, number>();
  const persons = new Map<string, { key: string; personId: string; workingMs: number }>();
  /** The step's clock when it came to whoever has it now. */
  const since = new Map<string, number>();
  const read = (step: string): number => steps.get(step) ?? 0;
  const add = (clock: Map<string, number>, key: string, ms: number) =>
    clock.set(key, (clock.get(key) ?? 0) + ms);

  const acted = (step: string, personId: string): void => {
    const key = `${step}/${personId}`;
    const workingMs = (persons.get(key)?.workingMs ?? 0) + read(step) - (since.get(step) ?? 0);
    persons.set(key, { key: step, personId, workingMs });
    since.set(step, read(step));
  };

  return {
    run(state: State, ms: number): void {
      const running = state.open.filter(runs);
      for (const { key } of running) add(steps, key, ms);
      if (isWithAuthor(state)) add(steps, authorStep, ms);
      const stage = presentStage(state);
      if (running.length > 0 && stage !== undefined) add(stages, stage.key, ms);
    },
    note(event: Event, before: State | null, after: State): void {
      if (event.type === 'step-opened' || event.type === 'assigned' || event.type === 'claimed')
        since.set(event.data.step, read(event.data.step));
      if (isAct(event) && event.actor !== null) acted(event.data.step, event.actor.personId);
      const isBack = before !== null && isWithAuthor(before) && !isWithAuthor(after);
      if (isBack && event.actor !== null) acted(authorStep, event.actor.personId);
      if (before !== null && !isWithAuthor(before) && isWithAuthor(after))
        since.set(authorStep, read(authorStep));
    },
    finished: (state: State): readonly Duration[] => [
      ...[...stages].flatMap(([key, workingMs]) =>
        isStageOver(state, stageIndexOf(state.definition, key))
          ? [{ of: 'stage' as const, key, workingMs }]
          : [],
      ),
      ...[...steps].flatMap(([key, workingMs]) =>
        isStepOver(state, key) ? [{ of: 'step' as const, key, unitId: unitOf(state, key), workingMs }] : [],
      ),
      ...[...persons.values()].map((one) => ({
        of: 'person' as const,
        ...one,
        unitId: unitOf(state, one.key),
      })),
    ],
  };
}

/** A submission that was judged to its end is over in all its parts; one that was withdrawn only in what was judged. */
const isJudged = ({ is }: State): boolean => is === 'completed' || is === 'rejected';

const isStageOver = (state: State, stage: number): boolean => isJudged(state) || stage < state.stage;

function isStepOver(state: State, key: string): boolean {
  if (key === authorStep) return !isWithAuthor(state);
  return isStageOver(state, stageOfStep(state.definition, key)) || state.finished.includes(key);
}

type Act = Extract<
  Event,
  { readonly type: 'proposed' | 'decided' | 'decision-issued' | 'explanation-asked' }
>;

/** What ends somebody's time with a step; a decision recorded from paper says nothing of when it was worked on. */
const isAct = (event: Event): event is Act =>
  event.type === 'proposed' ||
  event.type === 'explanation-asked' ||
  ((event.type === 'decided' || event.type === 'decision-issued') && event.data.paper === undefined);

/** The smallest value within which this share (0.5, 0.9) of all lies; null of none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null;
}
