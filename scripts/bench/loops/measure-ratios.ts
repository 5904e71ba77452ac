import { familySecondsOf, processorSecondsOf } from '../counters/cpu.ts';
import { untilQuiet } from '../counters/history.ts';
import type { Field } from '../field.ts';
import { ratios, type Spread, spreadOf } from '../statistics.ts';
import type { VariantName, WorkflowVariant } from '../variants/variant.ts';
import { type Round, runRounds } from './rounds.ts';
import type { Contestant, Effort, Visit, Written } from './visit.ts';

const measures = ['p50', 'p95', 'p99', 'answered', 'recorded'] as const;
export type Measure = (typeof measures)[number];

/** Which variant is held against which. */
const pairs = [
  ['F1', 'F0'],
  ['U1', 'F0'],
  ['U2', 'F0'],
  ['U1', 'F1'],
  ['U2', 'F1'],
] as const satisfies readonly (readonly [VariantName, VariantName])[];

export type Ratios = {
  readonly effort: Effort;
  readonly rounds: readonly Round[];
  /** Waits in milliseconds at a steady rate; decisions per second in the closed loop. */
  readonly absolute: Readonly<Record<VariantName, Readonly<Record<Measure, Spread>>>>;
  readonly relative: readonly {
    readonly variant: VariantName;
    readonly to: VariantName;
    readonly measures: Readonly<Record<Measure, Spread>>;
  }[];
  /** Per decision of the closed loop, medians of the rounds: what was written, and processor milliseconds by process. */
  readonly written: Readonly<Record<VariantName, Written>>;
  readonly processorMs: Readonly<Record<VariantName, Readonly<Record<string, number>>>>;
  readonly failures: Readonly<Record<VariantName, number>>;
};

export async function measureRatios(field: Field, effort: Effort): Promise<Ratios> {
  await field.engine.parkMail();
  const rounds = await runRounds(field, contestantsOf(field), effort);
  const visitsOf = (name: VariantName): readonly Visit[] =>
    rounds.flatMap(({ visits }) => visits.filter(({ variant }) => variant === name));
  const valuesOf = (name: VariantName, measure: Measure) =>
    visitsOf(name).map((visit) => readingOf(visit, measure));
  return {
    effort,
    rounds,
    absolute: byVariant((name) => byMeasure((measure) => spreadOf(valuesOf(name, measure)))),
    relative: pairs.map(([variant, to]) => ({
      variant,
      to,
      measures: byMeasure((measure) => ratios(valuesOf(variant, measure), valuesOf(to, measure))),
    })),
    written: byVariant((name) => writtenOf(visitsOf(name))),
    processorMs: byVariant((name) => processorOf(visitsOf(name))),
    failures: byVariant((name) => visitsOf(name).reduce((sum, { failures }) => sum + failures.length, 0)),
  };
}

function contestantsOf({ place, engine, bare, watchers, F0, F1, U1, U2 }: Field): readonly Contestant[] {
  const client = () => processorSecondsOf(process.pid);
  const database = () => familySecondsOf(place.postgres.process.pid);
  const temporal = () => processorSecondsOf(place.temporal.process().pid);
  const around = { client, temporal, database };
  const worker = () => processorSecondsOf(engine.worker.pid);
  const api = () => processorSecondsOf(engine.api.pid);
  const bareWorker = () => processorSecondsOf(bare.worker.pid);
  const atOnce = async (): Promise<void> => undefined;
  const rests =
    ({ client, workflowId }: WorkflowVariant) =>
    (id: string) =>
      untilQuiet(client, workflowId(id));
  const [floor, bareOnes, ours] = [watchers.floor, watchers.bare, watchers.engine];
  return [
    { variant: F0, watcher: floor, processes: { client, database }, untilRests: atOnce },
    {
      variant: F1,
      watcher: bareOnes,
      processes: { ...around, worker: bareWorker },
      untilRests: rests(F1),
    },
    { variant: U1, watcher: ours, processes: { ...around, worker }, untilRests: rests(U1) },
    { variant: U2, watcher: ours, processes: { ...around, worker, api }, untilRests: rests(U2) },
  ];
}

const readingOf = ({ openMs, answered, recorded }: Visit, measure: Measure): number =>
  ({ ...openMs, answered, recorded })[measure];

const byMeasure = <Value>(of: (measure: Measure) => Value): Record<Measure, Value> => ({
  p50: of('p50'),
  p95: of('p95'),
  p99: of('p99'),
  answered: of('answered'),
  recorded: of('recorded'),
});

const byVariant = <Value>(of: (name: VariantName) => Value): Record<VariantName, Value> => ({
  F0: of('F0'),
  F1: of('F1'),
  U1: of('U1'),
  U2: of('U2'),
});

const middle = (values: readonly number[]): number => spreadOf(values).median;

function writtenOf(visits: readonly Visit[]): Written {
  const of = (kind: keyof Written) => middle(visits.map(({ perDecision }) => perDecision.written[kind]));
  return {
    temporalCommits: of('temporalCommits'),
    applicationCommits: of('applicationCommits'),
    temporalStatements: of('temporalStatements'),
    applicationStatements: of('applicationStatements'),
  };
}

function processorOf(visits: readonly Visit[]): Readonly<Record<string, number>> {
  const names = Object.keys(visits[0]?.perDecision.processorMs ?? {});
  const of = (name: string) => middle(visits.map(({ perDecision }) => perDecision.processorMs[name] ?? 0));
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}
