import type { Event } from '../../../domain/approval/event.ts';
import { observeClock } from './observe-clock.ts';
import { observeMoney } from './observe-money.ts';
import { observeOrder } from './observe-order.ts';
import { observePeople } from './observe-people.ts';

/** Watches one submission's events by rules of its own, sharing nothing with the decider; throws at the first breach. */
export function openObserver(): (event: Event) => void {
  const watchers = [observeOrder(), observePeople(), observeMoney(), observeClock()];
  return (event) => {
    for (const watch of watchers) watch(event);
  };
}

export function demand(holds: boolean, promise: string, event: Event): void {
  if (!holds)
    throw new Error(`broken: ${promise}, by event ${event.seq} ${event.type} ${JSON.stringify(event.data)}`);
}
