import { parseArgs } from 'node:util';
import type { Effort } from './loops/visit.ts';

export type Arguments = {
  readonly gate: boolean;
  readonly json: boolean;
  readonly quick: boolean;
  /** Another file of budgets than the one beside the code. */
  readonly budgets: string | undefined;
};

export function argumentsOf(args: readonly string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { gate: flag, json: flag, quick: flag, budgets: { type: 'string' } },
  });
  return { budgets: undefined, ...values };
}

const steady = { concurrency: 16, perSecond: 20 } as const;

/** How much is asked of every variant per round. */
export function effortOf({ gate, quick }: Arguments): Effort {
  if (gate && quick) return { ...steady, rounds: 1, saturation: 16, arrivals: 8 };
  if (quick) return { ...steady, rounds: 3, saturation: 32, arrivals: 20 };
  if (gate) return { ...steady, rounds: 7, saturation: 24, arrivals: 12 };
  return { ...steady, rounds: 7, saturation: 160, arrivals: 100 };
}
