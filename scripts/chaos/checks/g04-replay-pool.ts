import type { MovementKind } from '../../../domain/approval/state.ts';

/** A movement with the stretch in which it was carried out: nobody wrote down at which instant the database did. */
export type Move = {
  readonly submissionId: string;
  readonly key: string;
  readonly kind: MovementKind;
  readonly granted: number;
  readonly begunAt: number;
  readonly doneBy: number;
};

type Balance = Readonly<Record<'free' | 'reserved' | 'committed' | 'spent', number>>;

const shifts = {
  reserve: ['free', 'reserved'],
  commit: ['reserved', 'committed'],
  spend: ['committed', 'spent'],
  'release-reserved': ['reserved', 'free'],
  'release-committed': ['committed', 'free'],
} as const satisfies Record<MovementKind, readonly [keyof Balance, keyof Balance]>;

/**
 * A pool's balance after all movements, in the order in which they began. Those that overlapped may have been done in
 * another order: one that would take what is not there yet waits for the others, but not beyond the time when it was done.
 */
export function replayPool(appropriated: number, moves: readonly Move[]) {
  let balance: Balance = { free: appropriated, reserved: 0, committed: 0, spent: 0 };
  let fault: { readonly submissionId: string; readonly found: string } | null = null;
  const put = ({ kind, granted }: Move): void => {
    const [from, to] = shifts[kind];
    balance = { ...balance, [from]: balance[from] - granted, [to]: balance[to] + granted };
  };
  const fits = ({ kind, granted }: Move): boolean => balance[shifts[kind][0]] >= granted;
  let waiting: readonly Move[] = [];
  const settleUntil = (instant: number): void => {
    const late = waiting.filter(({ doneBy }) => doneBy < instant);
    for (const move of late) {
      put(move);
      const short = (['free', 'reserved', 'committed', 'spent'] as const).find((part) => balance[part] < 0);
      if (short !== undefined)
        fault ??= { submissionId: move.submissionId, found: `${short} ${balance[short]} after ${move.key}` };
    }
    waiting = waiting.filter((move) => !late.includes(move));
  };
  for (const move of moves) {
    settleUntil(move.begunAt);
    if (!fits(move)) waiting = [...waiting, move];
    else {
      put(move);
      for (let next = waiting.find(fits); next !== undefined; next = waiting.find(fits)) {
        const done = next;
        put(done);
        waiting = waiting.filter((one) => one !== done);
      }
    }
  }
  settleUntil(Infinity);
  for (const move of waiting) {
    put(move);
    fault ??= { submissionId: move.submissionId, found: `no money for ${move.key} at any time` };
  }
  return { balance, fault };
}
