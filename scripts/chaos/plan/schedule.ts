import { openRandom, type Random } from '../../runtime/random.ts';
import { type FaultKind, linkNames, type PlannedFault, processNames } from './fault.ts';

/** One kind of fault as it recurs: how often, how long, on what. */
type Recurring = {
  readonly kind: FaultKind;
  readonly everyMs: number;
  readonly forMs: readonly [number, number];
  readonly targets: readonly string[];
};

/** Workers and APIs die most, what they stand on less often: after PostgreSQL's death nothing goes for seconds. */
const killed = [
  ...['worker-1', 'worker-2', 'worker-1', 'worker-2', 'worker-1', 'worker-2'],
  ...['api-1', 'api-2', 'api-1', 'api-2', 'temporal', 'temporal', 'postgres'],
];

const recurring: readonly Recurring[] = [
  { kind: 'kill', everyMs: 3_700, forMs: [150, 1_200], targets: killed },
  { kind: 'freeze', everyMs: 11_000, forMs: [1_000, 4_000], targets: processNames },
  { kind: 'stop-immediately', everyMs: 38_000, forMs: [100, 900], targets: ['postgres'] },
  { kind: 'kill-backend', everyMs: 36_000, forMs: [0, 0], targets: ['postgres'] },
  { kind: 'terminate-backends', everyMs: 9_000, forMs: [0, 0], targets: ['postgres'] },
  { kind: 'slow-link', everyMs: 8_000, forMs: [1_000, 4_000], targets: linkNames },
  { kind: 'reset-link', everyMs: 5_000, forMs: [0, 0], targets: linkNames },
  {
    kind: 'lost-replies',
    everyMs: 5_000,
    forMs: [1_000, 3_000],
    targets: [...linkNames, 'people:api-1', 'people:api-2', 'people:api-1', 'people:api-2'],
  },
  { kind: 'mail-later', everyMs: 19_000, forMs: [1_000, 3_000], targets: ['mail'] },
  { kind: 'mail-refused', everyMs: 23_000, forMs: [500, 1_500], targets: ['mail'] },
  { kind: 'mail-lost-reply', everyMs: 17_000, forMs: [1_000, 3_000], targets: ['mail'] },
  { kind: 'renew', everyMs: 2_500, forMs: [0, 0], targets: ['everything'] },
];

/** Before and after it people work undisturbed. */
const calmMs = { before: 5_000, after: 2_000 } as const;

/** Every fault of a run, in order: the same seed and length, the same schedule. */
export function scheduleOf(seed: number, minutes: number): readonly PlannedFault[] {
  const random = openRandom(seed);
  const endMs = minutes * 60_000 - calmMs.after;
  const faults = recurring.flatMap((one) => occurrences(one, random, endMs));
  const builds = (['worker-1', 'worker-2'] as const).map(
    (target, nth): PlannedFault => ({
      atMs: Math.round(endMs * (0.4 + 0.2 * nth)),
      forMs: 300,
      kind: 'new-build',
      target,
    }),
  );
  return [...faults, ...builds].toSorted((left, right) => left.atMs - right.atMs);
}

/** About every so often, earlier or later by up to a third; the first of each kind soon. */
function occurrences({ kind, everyMs, forMs, targets }: Recurring, random: Random, endMs: number) {
  const faults: PlannedFault[] = [];
  const [shortest, longest] = forMs;
  const next = dealer(random, targets);
  let atMs = calmMs.before + random.next() * everyMs * 0.5;
  while (atMs < endMs) {
    faults.push({
      atMs: Math.round(atMs),
      forMs: Math.round(shortest + random.next() * (longest - shortest)),
      kind,
      target: next(),
    });
    atMs += everyMs * (2 / 3 + random.next() * (2 / 3));
  }
  return faults;
}

/** Each once, in an order of chance, and then all of them again: nobody is spared for long. */
function dealer(random: Random, targets: readonly string[]): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = [...targets];
    const [dealt = ''] = left.splice(random.below(left.length), 1);
    return dealt;
  };
}
