import type { Meters, Window } from '../counters/meters.ts';
import type { Watcher } from '../counters/watcher.ts';
import { percentile } from '../statistics.ts';
import type { Variant, VariantName } from '../variants/variant.ts';
import { closedLoop } from './closed.ts';
import { openLoop } from './open.ts';
import type { Outcome } from './outcome.ts';

/** A variant, ready to be measured beside others. */
export type Contestant = {
  readonly variant: Variant;
  readonly watcher: Watcher;
  /** Whose processor time its decisions cost, in seconds so far, by name. */
  readonly processes: Readonly<Record<string, () => number>>;
  /** Until nothing is under way any more for a submission that is recorded. */
  readonly untilRests: (submissionId: string) => Promise<void>;
};

export type Effort = {
  readonly rounds: number;
  readonly saturation: number;
  readonly concurrency: number;
  readonly arrivals: number;
  readonly perSecond: number;
};

/** Its own submissions for each loop, so that every decision meets one that has come to rest. */
export type Ready = Contestant & {
  readonly forClosed: readonly string[];
  readonly forOpen: readonly string[];
};

type Waits = { readonly p50: number; readonly p95: number; readonly p99: number };

/** What PostgreSQL counted per decision. */
export type Written = {
  readonly temporalCommits: number;
  readonly applicationCommits: number;
  readonly temporalStatements: number;
  readonly applicationStatements: number;
};

/** What one variant did in one round. */
export type Visit = {
  readonly variant: VariantName;
  /** Answered per second in the closed loop, and per second until the last was in PostgreSQL too. */
  readonly answered: number;
  readonly recorded: number;
  readonly saturatedMs: Waits;
  readonly openMs: Waits;
  readonly failures: readonly string[];
  /** Of the closed loop; processor time in milliseconds. */
  readonly perDecision: { readonly written: Written; readonly processorMs: Readonly<Record<string, number>> };
};

export async function visit(meters: Meters, ready: Ready, step: number, effort: Effort): Promise<Visit> {
  const { variant, watcher, forOpen } = ready;
  let version = 1;
  const act = async (id: string): Promise<void> => {
    version = Math.max(version, await variant.act(id, step));
  };
  const arrivals = await openLoop(forOpen, effort.perSecond, act);
  if (arrivals.failures.length === 0) await watcher.untilRecorded(forOpen, version);
  const closed = await saturate(meters, ready, effort.concurrency, act, () => version);
  return {
    variant: variant.name,
    answered: closed.answered,
    recorded: closed.recorded,
    saturatedMs: waitsOf(closed.outcome),
    openMs: waitsOf(arrivals),
    failures: [...closed.outcome.failures, ...arrivals.failures],
    perDecision: closed.perDecision,
  };
}

async function saturate(
  meters: Meters,
  { variant, watcher, processes, untilRests, forClosed }: Ready,
  concurrency: number,
  act: (id: string) => Promise<void>,
  version: () => number,
) {
  let outcome: Outcome = { waitsMs: [], failures: [] };
  let [answeredMs, recordedMs] = [0, 0];
  let processorMs: Readonly<Record<string, number>> = {};
  const window = await meters.measure(variant.database, async () => {
    const processor = usage(processes);
    const began = performance.now();
    outcome = await closedLoop(forClosed, concurrency, act);
    answeredMs = performance.now() - began;
    if (outcome.failures.length === 0) await watcher.untilRecorded(forClosed, version());
    recordedMs = performance.now() - began;
    await Promise.all(forClosed.slice(-concurrency).map(untilRests));
    processorMs = processor.per(forClosed.length);
  });
  const done = forClosed.length - outcome.failures.length;
  return {
    outcome,
    answered: (done * 1000) / answeredMs,
    recorded: (done * 1000) / recordedMs,
    perDecision: { written: writtenIn(window, forClosed.length), processorMs },
  };
}

const writtenIn = ({ temporal, application, statements }: Window, decisions: number): Written => ({
  temporalCommits: temporal.commits / decisions,
  applicationCommits: application.commits / decisions,
  temporalStatements: statements.temporal / decisions,
  applicationStatements: statements.application / decisions,
});

const waitsOf = ({ waitsMs }: Outcome): Waits => ({
  p50: percentile(waitsMs, 50),
  p95: percentile(waitsMs, 95),
  p99: percentile(waitsMs, 99),
});

function usage(processes: Contestant['processes']) {
  const seconds = () => Object.entries(processes).map(([name, used]) => [name, used()] as const);
  const before = new Map(seconds());
  return {
    per: (decisions: number): Readonly<Record<string, number>> =>
      Object.fromEntries(
        seconds().map(([name, now]) => [name, ((now - (before.get(name) ?? 0)) * 1000) / decisions]),
      ),
  };
}
