import { decide } from '../../../domain/approval/decide.ts';
import type { Event } from '../../../domain/approval/event.ts';
import type { RefusalCode } from '../../../domain/approval/refusal.ts';
import type { State } from '../../../domain/approval/state.ts';
import { usedAsks } from '../../../domain/definition/used-asks.ts';
import type { Process } from '../mapping/read-process.ts';
import type { Story } from '../story/story.ts';
import { engineWay, recordedWay, sameWay } from '../story/way.ts';
import { commandOf, type Setting } from './command-of.ts';
import { routingOf } from './routing-of.ts';

/** Why a case does not conform: an event is refused where it stands, or the whole comes out differently. */
export type Failure = {
  readonly code: RefusalCode | 'note_out_of_place' | 'no_end' | 'other_end' | 'left_open' | 'other_way';
  /** The event that did not go on, as the log calls it. */
  readonly event: string;
  /** What the engine was waiting for. */
  readonly meeting: string;
};

export type { Setting };

/** How far a case went; `failure` is null when every event was accepted and way and end are the recorded ones. */
export type Played = {
  readonly failure: Failure | null;
  readonly events: readonly Event[];
};

export const settingOf = (process: Process): Setting => ({
  ...process,
  routing: routingOf(process),
  asks: usedAsks(process.definition),
});

/** Plays a case through the decider alone, by the log's own clock. */
export function play(setting: Setting, story: Story): Played {
  let state: State | null = null;
  let now = 0;
  const events: Event[] = [];
  for (const [nth, told] of story.told.entries()) {
    now = Math.max(now, told.at);
    const command = commandOf(setting, told, { caseId: story.caseId, nth, state });
    const stopped = (code: Failure['code']): Played => ({
      failure: { code, event: told.event, meeting: standingOf(state) },
      events,
    });
    if (command === null) {
      if (isOutOfPlace(told.deed, state)) return stopped('note_out_of_place');
      continue;
    }
    const decided = decide(state, command, now);
    if ('refusal' in decided) return stopped(decided.refusal.code);
    state = decided.state;
    events.push(...decided.events);
  }
  return { failure: differenceFrom(story, state, events), events };
}

const isOutOfPlace = (deed: Story['told'][number]['deed'], state: State | null): boolean =>
  deed.does === 'note' && !deed.while.some((standing) => standing === (state?.is ?? 'draft'));

function differenceFrom(story: Story, state: State | null, events: readonly Event[]): Failure | null {
  const failure = (code: Failure['code']): Failure => ({
    code,
    event: story.told.at(-1)?.event ?? '',
    meeting: standingOf(state),
  });
  if (story.end === null) return failure('no_end');
  if ((state?.is ?? 'draft') !== story.end) return failure('other_end');
  if ((state?.open.length ?? 0) > 0 || (state?.ledger.length ?? 0) > 0) return failure('left_open');
  return sameWay(engineWay(events), recordedWay(story)) ? null : failure('other_way');
}

/** Where a submission stands, with the steps that wait. */
function standingOf(state: State | null): string {
  if (state === null) return 'not sent';
  const waiting = state.open.map(({ key }) => key).join(', ');
  return waiting === '' ? state.is : `waiting for ${waiting}`;
}
