import type { Event, EventBodies, EventType, Stamp } from './event.ts';
import { evolve } from './evolve.ts';
import type { State } from './state.ts';

/** Collects events while a command is carried out, so that each rule sees what the ones before it brought about. */
export type Transcript = {
  readonly state: () => State;
  readonly events: () => readonly Event[];
  readonly emit: <Type extends EventType>(type: Type, data: EventBodies[Type]) => void;
  readonly at: Stamp['at'];
};

export function openTranscript(from: State | null, stamp: Stamp): Transcript {
  let state = from;
  const events: Event[] = [];
  return {
    at: stamp.at,
    events: () => events,
    state: () => {
      if (state === null) throw new Error('nothing was submitted yet');
      return state;
    },
    emit: (type, data) => {
      const event = eventOf(type, data, (state?.version ?? 0) + 1, stamp);
      state = evolve(state, event);
      events.push(event);
    },
  };
}

/** The guarantee: `type` and `data` belong together by `emit`'s signature, which a union cannot express. */
const eventOf = <Type extends EventType>(
  type: Type,
  data: EventBodies[Type],
  seq: number,
  stamp: Stamp,
): Event => ({ seq, ...stamp, type, data }) as unknown as Event;
