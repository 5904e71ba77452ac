import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheDir } from './cache-dir.ts';
import { cloneDir } from './clone.ts';
import { spawnOwned } from './owned-process.ts';
import { type Log, withProgress } from './progress.ts';

type Build = {
  readonly tool: string;
  readonly module: string;
  readonly version: string;
  readonly work: string;
  readonly log: Log;
};

/** From the Go module that tools/temporal pins; go.sum gives the integrity. */
export async function buildTool({ tool, module, version, work, log }: Build): Promise<string> {
  const what = `Building Temporal's “${tool}” ${version} with Go`;
  log(`${what} (once per machine, two to four minutes on two cores) …`);
  const build = spawnOwned({
    name: `go build ${tool}`,
    command: 'go',
    args: ['build', '-trimpath', '-ldflags=-s -w', '-o', join(work, tool), module],
    cwd: join(cloneDir, 'tools', 'temporal'),
    env: { ...process.env, ...goCaches() },
    logFile: join(work, 'build.log'),
    recordFile: join(work, 'build.json'),
    wholeGroup: true,
  });
  const how = await withProgress(log, what, () => build.ended);
  if (how === 'exit code 0') return join(work, tool);
  throw new Error(
    `Temporal could not be had: no “temporal” (server 1.28 or newer) on PATH, the download cannot be reached, and building failed (${how}).\n` +
      `${readFileSync(build.logFile, 'utf8').slice(-2000)}\nInstall Go 1.25 or the Temporal CLI, or set TEMPORAL_ADDRESS.`,
  );
}

/** Go needs a home directory for its caches; an account without one gets them in our cache. */
function goCaches(): NodeJS.ProcessEnv {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const base = join(cacheDir(), 'go');
    return { GOCACHE: join(base, 'build'), GOPATH: join(base, 'path'), GOENV: 'off' };
  }
}
