import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf } from './bench/arguments.ts';
import { markdownOf } from './bench/report/markdown.ts';
import { asJson } from './bench/results.ts';
import { runBench } from './bench/run-bench.ts';
import { cloneDir } from './runtime/clone.ts';
import { stopEverything } from './runtime/owned-process.ts';
import { type Log, secondsSince } from './runtime/progress.ts';

const began = performance.now();
/** The result alone goes to stdout. */
const log: Log = (line) => void process.stderr.write(`${secondsSince(began).padStart(6)} s  ${line}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void stopEverything().then(() => process.exit(130)));

const args = process.argv.slice(2);
const given = argumentsOf(args);
const results = await runBench(given, args, log);
process.stdout.write(`${given.json ? asJson(results) : markdownOf(results)}\n`);
if (args.length === 0) writeFileSync(join(cloneDir, 'docs', 'benchmarks.md'), `${markdownOf(results)}\n`);
for (const line of results.exceeded) process.stderr.write(`over budget: ${line}\n`);

// A benchmark whose variants did unequal work has measured nothing.
const isUnequal = results.counters.plans.some(({ differences }) => differences.length > 0);
process.exit(isUnequal || (given.gate && results.exceeded.length > 0) ? 1 : 0);
