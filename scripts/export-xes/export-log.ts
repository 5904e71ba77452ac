import type { Database } from '../../db/client.ts';
import type { XesTrace } from '../xes/log.ts';
import { writeXes, type XesHeader } from '../xes/write-xes.ts';
import { casesOf, type Wanted } from './cases-of.ts';
import { openTold } from './told.ts';
import { traceOf } from './trace-of.ts';

const header: XesHeader = {
  attributes: { 'concept:name': 'Totrinh', 'lifecycle:model': 'standard' },
  globals: {
    trace: { 'concept:name': 'unknown' },
    event: {
      'concept:name': 'unknown',
      'lifecycle:transition': 'unknown',
      'time:timestamp': '1970-01-01T00:00:00.000+00:00',
      'org:resource': 'unknown',
      step: 'unknown',
    },
  },
  classifiers: {
    Activity: ['concept:name'],
    StepAndTransition: ['step', 'lifecycle:transition'],
    Resource: ['org:resource'],
  },
  dates: ['due'],
};

export type Exported = { readonly cases: number; readonly events: number };

/** Hands the audit trail to `sink` as an event log: one view of the database, in the memory of a page of submissions. */
export async function exportLog(
  db: Database,
  how: { readonly wanted: Wanted; readonly people: 'names' | { readonly secret: string } },
  sink: (xml: AsyncIterable<string>) => Promise<void>,
): Promise<Exported> {
  let [cases, events] = [0, 0];
  const counted = async function* (traces: AsyncIterable<XesTrace>) {
    for await (const trace of traces) {
      cases += 1;
      events += trace.events.length;
      yield trace;
    }
  };
  await db.transaction(
    async (tx) => {
      const told = await openTold(tx, how.people);
      const traces = async function* () {
        for await (const one of casesOf(tx, how.wanted)) yield traceOf(one, told);
      };
      await sink(writeXes(header, counted(traces())));
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  return { cases, events };
}
