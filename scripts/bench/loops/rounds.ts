import type { Field } from '../field.ts';
import { mirrored } from '../statistics.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import { closedLoop } from './closed.ts';
import { type Contestant, type Effort, type Ready, type Visit, visit } from './visit.ts';

export type Round = {
  readonly before: Calibration;
  readonly visits: readonly Visit[];
  readonly after: Calibration;
};

/** All variants in every round, mirrored, after one round to warm up. */
export async function runRounds(
  { place: { dir, log }, meters }: Field,
  contestants: readonly Contestant[],
  effort: Effort,
): Promise<readonly Round[]> {
  const ready: Ready[] = [];
  for (const contestant of contestants) ready.push(await prepare(contestant, effort));
  log('plans sent for every variant; warming up');
  for (const one of ready) await visit(meters, one, 1, effort);
  const rounds: Round[] = [];
  for (const [index, order] of mirrored(ready, effort.rounds).entries()) {
    const before = calibrate(dir);
    const visits: Visit[] = [];
    for (const one of order) visits.push(await visit(meters, one, index + 2, effort));
    rounds.push({ before, visits, after: calibrate(dir) });
    log(`round ${index + 1} of ${effort.rounds}`);
  }
  return rounds;
}

async function prepare(contestant: Contestant, effort: Effort): Promise<Ready> {
  const { variant, watcher, untilRests } = contestant;
  const ids = await variant.insert(effort.saturation + effort.arrivals);
  const { failures } = await closedLoop(ids, effort.concurrency, (id) => variant.act(id, 0));
  if (failures.length > 0) throw new Error(`${variant.name}: plans could not be sent: ${failures[0]}`);
  await watcher.untilRecorded(ids, 1);
  await Promise.all(ids.slice(-effort.concurrency).map(untilRests));
  return { ...contestant, forClosed: ids.slice(0, effort.saturation), forOpen: ids.slice(effort.saturation) };
}
