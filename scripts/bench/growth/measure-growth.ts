import { openDatabase } from '../../../db/client.ts';
import type { Log } from '../../runtime/progress.ts';
import { loadCountry } from '../../seed-country/load-country.ts';
import type { Size } from '../../seed-country/tale-choice.ts';
import { callersIn } from './callers.ts';
import { explainSlowest } from './explain.ts';
import { type Latency, measureRead } from './measure-read.ts';
import { readsIn } from './reads.ts';

export type GrowthResults = readonly { readonly size: Size; readonly reads: readonly Latency[] }[];

export type GrowthOptions = {
  /** A migrated database of its own, empty or grown by an earlier run. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly log: Log;
  /** In the order in which the database grows. */
  readonly sizes?: readonly Size[];
  /** Says at the largest size how the slowest read is carried out. */
  readonly explain?: boolean;
};

export const nationalSizes: readonly Size[] = [
  { tasks: 1_000, events: 1_000_000 },
  { tasks: 10_000, events: 1_000_000 },
  { tasks: 100_000, events: 1_000_000 },
];

/** How the reads of pages and API grow with what is stored: in process, with the application's own role. */
export async function measureGrowth({
  appUrl,
  ownerUrl,
  log,
  sizes = nationalSizes,
  explain = false,
}: GrowthOptions): Promise<GrowthResults> {
  const results: GrowthResults[number][] = [];
  for (const wanted of sizes) {
    const size = await loadCountry({ ownerUrl, log, ...wanted });
    log(`${size.tasks} open tasks, ${size.events} events`);
    const { db, close } = openDatabase(appUrl);
    try {
      const reads: Latency[] = [];
      for (const read of await readsIn(db, await callersIn(db))) {
        const latency = await measureRead(read);
        log(lineOf(latency));
        reads.push(latency);
      }
      results.push({ size, reads });
    } finally {
      await close();
    }
  }
  if (explain) await explainSlowest(appUrl, results.at(-1)?.reads ?? [], log);
  return results;
}

const lineOf = ({ name, p50, p95, p99, rows }: Latency): string =>
  `${[p50, p95, p99].map((value) => value.toFixed(1).padStart(7)).join('')}  ${name} (${rows} rows)`;
