import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRandom } from '../runtime/random.ts';
import { type Crowd, gather } from './clients/crowd.ts';
import { type OperationLog, openOperationLog } from './clients/operation-log.ts';
import { inject } from './faults/inject.ts';
import type { Evidence, Fault, Violation } from './operation.ts';
import type { Build } from './place/builds.ts';
import type { Ground } from './place/ground.ts';
import { openPlace, type Place } from './place/place.ts';
import type { PlannedFault } from './plan/fault.ts';
import { untilQuiet } from './quiet.ts';
import { stateCounts } from './state-counts.ts';

export type Plan = {
  readonly ground: Ground;
  /** Of the database and the namespace: lower-case letters and digits. */
  readonly name: string;
  readonly seed: number;
  readonly minutes: number;
  readonly schedule: readonly PlannedFault[];
  readonly build: Build;
  /** What workers run from their `new-build` fault on. */
  readonly next: Build;
  /** How long to wait for everything to come to rest; a run with a bug in it may never. */
  readonly patienceMs?: number;
  readonly check: (evidence: Evidence) => Promise<readonly Violation[]>;
  readonly signal: AbortSignal;
};

/** What a run came to. */
export type Result = {
  readonly evidence: Evidence;
  readonly faults: readonly (Fault & PlannedFault)[];
  /** What had not come to rest when patience ended. */
  readonly unrest: readonly string[];
  /** The last words of processes that ended without a fault. */
  readonly endedByThemselves: readonly string[];
  readonly lostReplies: number;
  readonly states: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
};

/** Longer than anything may take once everything is whole. */
const usualPatienceMs = 4 * 60_000;
/** What fell due at the end has fired by then. */
const restMs = 30_000;

/** Has people work in a new place under faults, heals it, and has it checked. */
export async function runChaos(plan: Plan): Promise<Result> {
  const { ground, name, build, seed } = plan;
  const place = await openPlace(ground, name, build);
  const operations = openOperationLog(join(ground.dir, `operations-${name}.jsonl`));
  const crowd = gather(place, operations, seed);
  try {
    return await underFaults(plan, place, crowd, operations);
  } finally {
    crowd.giveUp();
    await place.stop();
  }
}

async function underFaults(
  plan: Plan,
  place: Place,
  crowd: Crowd,
  operations: OperationLog,
): Promise<Result> {
  const { minutes, schedule, signal, check, patienceMs = usualPatienceMs } = plan;
  const { log } = plan.ground;
  const began = Date.now();
  log(`people work; ${schedule.length} faults in ${minutes} min`);
  const faults = await inject(stageOf(plan, place, crowd), schedule, signal);
  await sleep(Math.max(0, began + minutes * 60_000 - Date.now()), undefined, { signal });

  await place.whenReady();
  const healedAt = Date.now();
  log(`healed; ${operations.all().length} operations so far, ${operations.open()} without an answer yet`);
  await finish(crowd, patienceMs / 2);
  log('every operation is definite');
  const unrest = await untilQuiet(place, patienceMs, signal);
  if (plan.patienceMs === undefined)
    await sleep(Math.max(0, healedAt + restMs - Date.now()), undefined, { signal });
  const quietAt = Date.now();
  log(unrest.length === 0 ? 'quiet: now it is checked' : `not quiet: ${unrest.join(', ')}`);
  await operations.close();
  const evidence: Evidence = {
    operations: operations.all(),
    mails: place.sink.mails(),
    faults: faults.map(({ kind, target, from, until }) => ({ kind: `${kind} ${target}`, from, until })),
    began,
    healedAt,
    quietAt,
    ...addressesOf(place),
  };
  return {
    evidence,
    faults,
    unrest,
    violations: await check(evidence),
    endedByThemselves: place.all().flatMap((one) => one.endedByItself()),
    lostReplies: place.links.all().reduce((sum, link) => sum + link.lostReplies(), 0),
    states: await stateCounts(place.db),
  };
}

function stageOf({ seed, next }: Plan, place: Place, crowd: Crowd) {
  const random = openRandom(seed + 1);
  return {
    place,
    upgrade: (worker: 'worker-1' | 'worker-2') => place.deploy(worker, next),
    async renewSome() {
      const recent = crowd.sent().slice(-24);
      if (recent.length === 0) return;
      await Promise.all([random.one(recent), random.one(recent), random.one(recent)].map(crowd.renew));
    },
  };
}

const addressesOf = ({ ground: { postgres, temporal }, database, namespace, secret }: Place) => ({
  databaseUrl: postgres.appUrl(database),
  ownerUrl: postgres.ownerUrl(database),
  temporalAddress: temporal.address,
  namespace,
  secret,
});

async function finish(crowd: Crowd, withinMs: number): Promise<void> {
  const timer = setTimeout(crowd.giveUp, withinMs);
  await crowd.finish().finally(() => clearTimeout(timer));
}
