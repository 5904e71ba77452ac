import type { EventOf, EventType } from './event.ts';
import type { State } from './state.ts';

/** How one type of event changes the state. */
export type Reducer<Type extends EventType> = (state: State, event: EventOf<Type>) => State;
export type Reducers = { readonly [Type in Exclude<EventType, 'submitted'>]: Reducer<Type> };
