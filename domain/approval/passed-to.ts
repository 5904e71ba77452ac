import type { Capacity } from './actor.ts';
import { stepOf } from './process.ts';
import type { OpenStep, State } from './state.ts';

/** The highest post that an open step was passed to, as it is routed now; null when no such rung has fired. */
export function passedTo(
  { definition, routing }: Pick<State, 'definition' | 'routing'>,
  { key, fired }: OpenStep,
): Capacity | null {
  const ladder = stepOf(definition, key)?.escalations ?? [];
  const index = ladder.findLastIndex(
    ({ how }, rung) => how === 'pass' && fired.includes(`escalation:${rung}`),
  );
  return routing.steps[key]?.escalations[index] ?? null;
}
