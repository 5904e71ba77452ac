import { execFile } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildPrograms } from '../../runtime/build-programs.ts';
import { programsIn } from '../../runtime/program.ts';

const run = promisify(execFile);

/** A directory with the programs of one state of the sources; what runs from it logs there too. */
export type Build = { readonly name: string; readonly dir: string };

/** The programs of these sources. */
export async function buildOurs(runDir: string): Promise<Build> {
  const build = placeFor('ours', runDir);
  await buildPrograms(programsIn(build.dir));
  return build;
}

/** The programs of a copy of the sources. */
export async function buildCopy(name: string, sources: string, runDir: string): Promise<Build> {
  const build = placeFor(name, runDir);
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: sources });
  renameSync(join(sources, 'dist'), programsIn(build.dir));
  return build;
}

function placeFor(name: string, runDir: string): Build {
  const dir = join(runDir, 'builds', name);
  mkdirSync(dir, { recursive: true });
  return { name, dir };
}
