import { parseArgs } from 'node:util';
import { liveReplay } from './replay-log/live/live-replay.ts';
import { openSample } from './replay-log/live/sample.ts';
import { InputError, readProcess } from './replay-log/mapping/read-process.ts';
import { reportText } from './replay-log/report/report-text.ts';
import { exitCodeOf } from './replay-log/report/verdict.ts';
import { replay, seed } from './replay-log/tally/replay.ts';
import { stopEverything } from './runtime/owned-process.ts';
import { type Log, secondsSince } from './runtime/progress.ts';
import { openRandom } from './runtime/random.ts';
import type { XesTrace } from './xes/log.ts';
import { readXes } from './xes/read-xes.ts';

const usage = `npm run replay-log -- LOG.xes[.gz] --definition FILE.json [--mapping FILE.json] [--live N] [--json]
  Replays a log of approvals through a process definition; docs/replaying-a-log.md says how.
  --mapping  how events of the log are read as work on the definition; left out: FILE.mapping.json beside it
  --live N   plays N cases as real workflows too, on a PostgreSQL and Temporal of their own
  --json     the result as JSON`;

const began = performance.now();
/** The result alone goes to stdout. */
const log: Log = (line) => void process.stderr.write(`${secondsSince(began).padStart(6)} s  ${line}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void stopEverything().then(() => process.exit(130)));

type Given = {
  readonly file: string;
  readonly definition: string;
  readonly mapping: string;
  readonly live: number;
  readonly json: boolean;
};

function given(): Given | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      definition: { type: 'string' },
      mapping: { type: 'string' },
      live: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  const { definition, mapping = definition?.replace(/(\.json)?$/, '.mapping.json'), json } = values;
  const live = Number(values.live);
  const isComplete = file !== undefined && more.length === 0 && Number.isInteger(live) && live >= 0;
  return isComplete && definition !== undefined && mapping !== undefined
    ? { file, definition, mapping, live, json }
    : null;
}

/** A log that cannot be read is told like a faulty definition. */
async function* casesIn(file: string): AsyncGenerator<XesTrace> {
  try {
    yield* readXes(file);
  } catch (error) {
    throw new InputError([error instanceof Error ? error.message : String(error)]);
  }
}

async function run({ file, definition, mapping, live, json }: Given): Promise<number> {
  const processToReplay = readProcess(definition, mapping);
  const sample = openSample(live, openRandom(seed));
  const result = await replay(processToReplay, casesIn(file), sample.add);
  log('the decider is through');
  const lived = live === 0 ? null : await liveReplay(processToReplay, sample.chosen(), log);
  const shown = json
    ? JSON.stringify({ log: processToReplay.mapping.log, ...result, live: lived }, null, 2)
    : reportText(processToReplay.mapping, result, lived);
  process.stdout.write(`${shown}\n`);
  return exitCodeOf(result, lived);
}

try {
  const asked = given();
  if (asked === null) process.stderr.write(`${usage}\n`);
  process.exitCode = asked === null ? 2 : await run(asked);
} catch (error) {
  const said = error instanceof Error && !(error instanceof InputError) ? error.stack : String(error);
  process.stderr.write(`${error instanceof InputError ? error.message : said}\n`);
  process.exitCode = 1;
} finally {
  await stopEverything();
}
