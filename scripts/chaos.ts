import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAll } from './chaos/checks/check-all.ts';
import { buildCopy, buildOurs } from './chaos/place/builds.ts';
import { type Ground, openGround } from './chaos/place/ground.ts';
import { claimRunDirectory, keepRun, removeRun } from './chaos/place/run-directory.ts';
import { scheduleOf } from './chaos/plan/schedule.ts';
import { copyOfSource } from './chaos/planted/copy-of-source.ts';
import { runPlanted } from './chaos/planted.ts';
import { inWords, reportOf } from './chaos/report.ts';
import { runChaos } from './chaos/run.ts';
import { shortcomings } from './chaos/thresholds.ts';
import { versionsOf } from './chaos/versions.ts';
import { stopEverything } from './runtime/owned-process.ts';
import { type Log, sayWithTime } from './runtime/progress.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '1.5' },
    planted: { type: 'string' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const log: Log = values.json ? (line) => void process.stderr.write(`${line}\n`) : sayWithTime;
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => interrupt.abort(new Error('interrupted')));

/** Harmless, and yet another bundle of the workflows. */
const nextVersion = {
  file: 'workflows/approval/record.ts',
  find: 'nothing was submitted yet',
  replace: 'nothing has been submitted yet',
} as const;

process.exitCode = await main().catch((error: unknown) => {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return interrupt.signal.aborted ? 130 : 1;
});

async function main(): Promise<number> {
  const dir = await claimRunDirectory(log);
  log(`seed ${seed}; everything is in ${dir}`);
  const ground = await openGround(dir, log);
  try {
    if (values.planted === undefined) return await faultsAndChecks(ground);
    const caught = await runPlanted(values.planted, { ground, seed, signal: interrupt.signal });
    return caught ? 0 : 1;
  } finally {
    await ground.stop();
    await stopEverything();
    if (values.keep) keepRun(dir);
    else removeRun(dir);
  }
}

async function faultsAndChecks(ground: Ground): Promise<number> {
  const { dir } = ground;
  const build = await buildOurs(dir);
  copyOfSource({ dir: join(dir, 'next'), patches: [nextVersion] });
  const next = await buildCopy('next', join(dir, 'next'), dir);
  interrupt.signal.throwIfAborted();
  const result = await runChaos({
    ground,
    name: 'run',
    seed,
    minutes,
    schedule: scheduleOf(seed, minutes),
    build,
    next,
    check: (evidence) => checkAll(evidence, log),
    signal: interrupt.signal,
  });
  writeFileSync(join(dir, 'ended-by-themselves.log'), result.endedByThemselves.join('\n\n'));
  const report = reportOf(result, { seed, minutes, versions: await versionsOf(ground) });
  const lacking = shortcomings(result, minutes);
  const told = values.json ? JSON.stringify({ ...report, lacking }) : inWords(report, lacking);
  process.stdout.write(`${told}\n`);
  return report.violations.length + lacking.length + report.unrest.length === 0 ? 0 : 1;
}
