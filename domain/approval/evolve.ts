import { authorsAfter } from './authors.ts';
import type { Event, EventBodies, EventOf, EventType } from './event.ts';
import { moneyReducers } from './evolve/money.ts';
import { processReducers } from './evolve/process.ts';
import { stepReducers } from './evolve/steps.ts';
import type { Reducer, Reducers } from './reducer.ts';
import type { State } from './state.ts';

const reducers: Reducers = { ...processReducers, ...stepReducers, ...moneyReducers };

/** The state after an event. Pure: folding the same events always gives the same state. */
export function evolve(state: State | null, event: Event): State {
  if (event.type === 'submitted') return answered(begin(event), event);
  if (state === null) throw new Error(`a submission begins with "submitted", not "${event.type}"`);
  if (event.seq !== state.version + 1)
    throw new Error(`event ${event.seq} cannot follow version ${state.version}`);
  return answered(reduce(state, event), event);
}

/** The state that a submission's whole history gives, or null without events. */
export const fold = (events: readonly Event[], from: State | null = null): State | null =>
  events.reduce<State | null>(evolve, from);

function reduce<Type extends Exclude<EventType, 'submitted'>>(state: State, event: EventOf<Type>): State {
  const reducer: Reducer<Type> = reducers[event.type];
  return reducer(state, event);
}

const answered = (state: State, { seq, cause }: Event): State => ({
  ...state,
  version: seq,
  answers:
    cause === null ? state.answers : { ...state.answers, [cause.id]: { body: cause.body, version: seq } },
});

const begin = ({ seq, actor, data }: EventOf<'submitted'>): State => ({
  ...carried(data),
  is: 'in-review',
  version: seq,
  matter: seq,
  authors: authorsAfter([], data.revision, actor),
  appointees: [],
  commentIds: [],
  round: 1,
  stage: 0,
  open: [],
  finished: [],
  decisions: [],
  returned: null,
  document: null,
  money: {},
  ledger: [],
  delivery: {},
  closing: null,
  answers: {},
});

const carried = (data: EventBodies['submitted']) => ({
  submissionId: data.submissionId,
  unitId: data.unitId,
  rules: data.rules,
  definition: data.definition,
  routing: data.routing,
  calendar: data.calendar,
  revision: data.revision,
  attachments: data.attachments,
});
