import type { Random } from '../../runtime/random.ts';
import type { XesTrace } from '../../xes/log.ts';

type Keys = { readonly event: string; readonly time: string };

const attempts = 50;

/** The case with its events in a really different order, at the times that were recorded; null when every order is the same. */
export function shuffled(trace: XesTrace, { event, time }: Keys, random: Random): XesTrace | null {
  const nameAt = (index: number): unknown => trace.events[index]?.attributes[event];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const order = permutation(trace.events.length, random);
    if (order.every((from, to) => nameAt(from) === nameAt(to))) continue;
    const events = order.flatMap((from, to) => {
      const moved = trace.events[from]?.attributes ?? {};
      const at = trace.events[to]?.attributes[time];
      return [{ attributes: at === undefined ? moved : { ...moved, [time]: at } }];
    });
    return { ...trace, events };
  }
  return null;
}

/** The case broken off somewhere after its first event; null when it has only one. */
export function truncated(trace: XesTrace, random: Random): XesTrace | null {
  const { length } = trace.events;
  return length < 2 ? null : { ...trace, events: trace.events.slice(0, 1 + random.below(length - 1)) };
}

function permutation(length: number, random: Random): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const [here = last, there = other] = [order[last], order[other]];
    order[last] = there;
    order[other] = here;
  }
  return order;
}
