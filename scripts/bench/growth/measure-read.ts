import { percentile } from '../statistics.ts';
import type { Read } from './reads.ts';

/** Milliseconds from call to answer; `rows` is the mean over all calls. */
export type Latency = {
  readonly name: string;
  readonly calls: number;
  readonly rows: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

const warmUp = 30;
const calls = 300;

/** One call after the other, the first ones not counted. */
export async function measureRead({ name, call }: Read): Promise<Latency> {
  for (let number = 0; number < warmUp; number += 1) await call(number);
  const times: number[] = [];
  let rows = 0;
  for (let number = 0; number < calls; number += 1) {
    const start = performance.now();
    rows += await call(number);
    times.push(performance.now() - start);
  }
  const at = (hundredths: number): number => percentile(times, hundredths);
  return {
    name,
    calls,
    rows: Math.round(rows / calls),
    p50: at(50),
    p95: at(95),
    p99: at(99),
    max: at(100),
  };
}
