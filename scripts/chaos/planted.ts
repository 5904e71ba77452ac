import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { table } from '../runtime/table.ts';
import { checkAll } from './checks/check-all.ts';
import type { Evidence, Violation } from './operation.ts';
import { buildCopy } from './place/builds.ts';
import type { Ground } from './place/ground.ts';
import { copyOfSource } from './planted/copy-of-source.ts';
import { type PlantedBug, plantedBugs } from './planted/planted-bugs.ts';
import { runChaos } from './run.ts';

type Setting = { readonly ground: Ground; readonly seed: number; readonly signal: AbortSignal };

/** A run with a bug in it may never come to rest. */
const patienceMs = 20_000;
/** So long after the end, that what is due by then has fired. */
const restMs = 12_000;
const widest = 180;

/** Runs an installation with each chosen bug planted in it, one after the other; tells by what each was caught, and whether all were. */
export async function runPlanted(which: string, setting: Setting): Promise<boolean> {
  const { log } = setting.ground;
  const chosen = plantedBugs.filter(({ name }) => which === 'all' || name.includes(which));
  if (chosen.length === 0)
    throw new Error(`“${which}” is none of: ${plantedBugs.map(({ name }) => name).join('; ')}`);
  const rows: string[][] = [];
  let caught = 0;
  for (const [nth, bug] of chosen.entries()) {
    setting.signal.throwIfAborted();
    log(`planted bug ${nth + 1} of ${chosen.length}, against guarantee ${bug.guarantee}: ${bug.name}`);
    const found = tracesOf(bug, await violationsWith(bug, setting));
    if (found.length > 0) caught += 1;
    rows.push([String(bug.guarantee), bug.name, toldOf(found)]);
    log(toldOf(found));
  }
  process.stdout.write(`${table([['', 'planted bug', 'caught by'], ...rows])}\n`);
  process.stdout.write(`${caught} of ${chosen.length} planted bugs were caught\n`);
  return caught === chosen.length;
}

/** What its own guarantee's checks say of a bug; what else they find may be something else's doing. */
const tracesOf = ({ guarantee, shows }: PlantedBug, violations: readonly Violation[]): readonly string[] =>
  violations
    .filter((one) => one.guarantee === guarantee)
    .map(({ expected, found }) => `${expected}: ${found}`)
    .filter((told) => shows.test(told));

const toldOf = ([first, ...more]: readonly string[]): string =>
  first === undefined ? 'ESCAPED' : `${more.length + 1} times, first: ${first}`.slice(0, widest);

async function violationsWith(
  bug: PlantedBug,
  { ground, seed, signal }: Setting,
): Promise<readonly Violation[]> {
  const name = `bug${plantedBugs.indexOf(bug) + 1}`;
  const sources = join(ground.dir, `sources-${name}`);
  copyOfSource({ dir: sources, patches: bug.patches });
  const build = await buildCopy(name, sources, ground.dir);
  const { violations } = await runChaos({
    ground,
    name,
    seed,
    minutes: bug.seconds / 60,
    schedule: bug.schedule,
    build,
    next: build,
    patienceMs,
    check: afterRest,
    signal,
  });
  return violations;
}

async function afterRest(evidence: Evidence): Promise<readonly Violation[]> {
  await sleep(Math.max(0, evidence.quietAt + restMs - Date.now()));
  return checkAll({ ...evidence, quietAt: Date.now() });
}
