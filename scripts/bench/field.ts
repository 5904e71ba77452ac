import { joined, type OursPlayed, playOurs } from './counters/measure-plans.ts';
import { type Meters, openMeters } from './counters/meters.ts';
import { type Watcher, watch } from './counters/watcher.ts';
import { openFloor, type RunningBare, startBare } from './place/bare.ts';
import { type Engine, startEngine } from './place/engine.ts';
import type { Place } from './place/place.ts';
import { oneTransaction } from './variants/f0.ts';
import { bareTemporal } from './variants/f1.ts';
import { inProcess } from './variants/u1.ts';
import { overHttp } from './variants/u2.ts';
import type { Variant, WorkflowVariant } from './variants/variant.ts';
import { stepsOf } from './workload/steps.ts';
import { wayOf } from './workload/way.ts';

/** Plans of these many requests are carried to their end; decisions are compared on the one in the middle. */
const planSizes = [1, 10, 100] as const;
const middleSize = 10;

/** All variants side by side, and what they are measured with. */
export type Field = {
  readonly place: Place;
  readonly engine: Engine;
  readonly bare: RunningBare;
  readonly meters: Meters;
  readonly watchers: { readonly engine: Watcher; readonly bare: Watcher; readonly floor: Watcher };
  /** The plans that our engine carried to their end while the field was set up: the others write their rows. */
  readonly ours: readonly OursPlayed[];
  readonly F0: Variant;
  readonly F1: WorkflowVariant;
  readonly U1: WorkflowVariant;
  readonly U2: WorkflowVariant;
  close(): Promise<void>;
};

export async function openField(place: Place): Promise<Field> {
  const { postgres, log } = place;
  const engine = await startEngine(place);
  log('API and worker are up');
  const meters = openMeters(postgres);
  const watcher = watch(postgres, engine.database);
  const ways = await Promise.all(planSizes.map((size) => wayOf(engine.db, size)));
  const ours = await playOurs(engine, ways, meters, watcher);
  log(`our engine carried plans of ${planSizes.join(', ')} requests to their end`);
  const bare = await startBare(place, joined(ours.map(({ recording }) => recording)));
  const floor = await openFloor(place);
  const { middle, first } = placeOfMiddle(ours);
  const { way, recording } = middle;
  const watchers = {
    engine: watcher,
    bare: watch(postgres, bare.database),
    floor: watch(postgres, floor.database),
  };
  return {
    place,
    engine,
    bare,
    meters,
    watchers,
    ours,
    F0: oneTransaction(floor, way, recording),
    F1: bareTemporal(bare, way, stepsOf(recording, first)),
    U1: inProcess(engine, way),
    U2: overHttp(engine, way),
    async close() {
      await Promise.all(Object.values(watchers).map((one) => one.close()));
      await meters.close();
      await floor.close();
      await bare.close();
      await engine.close();
    },
  };
}

function placeOfMiddle(ours: readonly OursPlayed[]): { middle: OursPlayed; first: number } {
  const index = ours.findIndex(({ way }) => way.requests === middleSize);
  const middle = ours[index];
  if (middle === undefined) throw new Error(`no plan of ${middleSize} requests was played`);
  const before = ours.slice(0, index).map(({ recording }) => recording.batches.length);
  return { middle, first: before.reduce((total, length) => total + length, 0) };
}
