import { readFileSync } from 'node:fs';
import type { Results } from '../results.ts';
import { circumstancesTable } from './circumstances-table.ts';
import { countersPart } from './counters-part.ts';
import { ratiosPart } from './ratios-part.ts';

const introduction = `# Benchmarks

Written by \`npm run bench\`. The same work is done in four ways, side by side on one PostgreSQL that writes through to the disk and Temporal's real server on it:

- **F0**: one transaction that writes the same rows, the physical floor.
- **F1**: bare Temporal, a workflow with the same handlers, activities and timers and none of our engine.
- **U1**: our engine, called in process.
- **U2**: our engine over HTTP, with token, permission and idempotency key.

The work is the yearly plan's way through its offices: distribute, propose, decide, concur, approve. Each decision meets a submission that has come to rest. Commits are counted in PostgreSQL's write-ahead log, exactly and per database; Temporal's own housekeeping (leases, membership) is left out. In the rounds mails are queued and not sent, in every variant, and the supervisor does not walk. How reads grow with what is stored is in [growth](growth.md).`;

/** The whole report, with the prose on causes that people wrote. */
export function markdownOf(results: Results): string {
  const remarks = readFileSync(new URL('../remarks.md', import.meta.url), 'utf8').trim();
  return [
    introduction,
    circumstancesTable(results.circumstances),
    ...(results.exceeded.length === 0
      ? []
      : ['## Over budget', results.exceeded.map((line) => `- ${line}`).join('\n')]),
    remarks,
    countersPart(results),
    ratiosPart(results.ratios),
  ].join('\n\n');
}
