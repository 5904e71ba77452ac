import type { XesTrace } from '../../xes/log.ts';
import type { End } from '../mapping/mapping.ts';
import { play, type Setting } from '../pure/play.ts';
import { tellStory } from '../story/tell-story.ts';

/** What became of disturbed copies; `admitted` counts those that passed, by where they ended. */
export type Disturbances = {
  readonly tried: number;
  readonly refused: number;
  readonly admitted: Readonly<Partial<Record<End, number>>>;
};

/** Plays disturbed copies as if they were the log: facts are read off the copy again, so that it gets the same help. */
export function openDisturbances(setting: Setting) {
  const admitted: Partial<Record<End, number>> = {};
  let [tried, refused] = [0, 0];
  return {
    try(copy: XesTrace | null): void {
      if (copy === null) return;
      tried += 1;
      const story = tellStory(setting, copy);
      if ('because' in story || story.end === null || play(setting, story).failure !== null) refused += 1;
      else admitted[story.end] = (admitted[story.end] ?? 0) + 1;
    },
    counted: (): Disturbances => ({ tried, refused, admitted }),
  };
}
