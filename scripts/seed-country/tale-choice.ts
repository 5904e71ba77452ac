import { isClosed } from '../../domain/approval/submission-state.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import type { Random } from '../runtime/random.ts';
import type { Tale } from './tell-stories.ts';

export type Size = { readonly tasks: number; readonly events: number };

/** Chooses what happens next, open and closed mixed, so that both sizes are reached together; null once they are. */
export function openTaleChoice(
  tales: readonly Tale[],
  random: Random,
  had: Size,
  wanted: Size,
): () => Tale | null {
  const kinds = [
    tales.filter(({ state }) => !isClosed(state.is)),
    tales.filter(({ state }) => isClosed(state.is)),
  ];
  const [open, closed] = kinds.map((kind) => ({
    next: random.chooser(kind, ({ often }) => often),
    tasks: mean(kind, ({ state }) => tasksOf(state).length),
    events: mean(kind, ({ events }) => events.length),
  }));
  let { tasks, events } = had;
  return () => {
    if (open === undefined || closed === undefined) return null;
    const opens = Math.max(0, wanted.tasks - tasks) / open.tasks;
    const closes = Math.max(0, wanted.events - events - opens * open.events) / closed.events;
    if (opens + closes <= 0) return null;
    const tale = (random.next() * (opens + closes) < opens ? open : closed).next();
    tasks += tasksOf(tale.state).length;
    events += tale.events.length;
    return tale;
  };
}

function mean(tales: readonly Tale[], of: (tale: Tale) => number): number {
  const weight = tales.reduce((sum, { often }) => sum + often, 0);
  return tales.reduce((sum, tale) => sum + of(tale) * tale.often, 0) / weight;
}
