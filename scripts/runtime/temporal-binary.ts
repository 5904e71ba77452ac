import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './cache-dir.ts';
import { cloneDir } from './clone.ts';
import { waitForLock } from './lock.ts';
import { type Log, withProgress } from './progress.ts';
import { buildTool } from './temporal-build.ts';
import { downloadCli } from './temporal-download.ts';

const modules = {
  temporal: 'github.com/temporalio/cli/cmd/temporal',
  server: 'go.temporal.io/server/cmd/server',
  sql: 'go.temporal.io/server/cmd/tools/sql',
} as const;

export type TemporalTool = keyof typeof modules;

/** The first server with every kind of update that we use switched on. */
const oldestServer = 128;

/** A Temporal program: on PATH, else cached by version, else downloaded, else built from source with Go. */
export async function temporalTool(tool: TemporalTool, log: Log): Promise<string> {
  if (tool === 'temporal' && suits('temporal', log)) return 'temporal';
  const version = pinnedVersion(tool);
  const dir = join(cacheDir(), 'temporal', version);
  const cached = join(dir, tool);
  if (existsSync(cached)) return cached;
  mkdirSync(dir, { recursive: true });
  const release = await waitForOthers(dir, tool, log);
  try {
    if (!existsSync(cached)) await fetchTool(tool, version, dir, log);
    return cached;
  } finally {
    release();
  }
}

function waitForOthers(dir: string, tool: TemporalTool, log: Log): Promise<() => void> {
  const what = 'Another start is fetching Temporal, waiting for it';
  return withProgress(log, what, () => waitForLock(`${dir}/${tool}`, () => log(`${what} …`)));
}

/** Into a directory aside, so that only a whole program ever gets the cached name. */
async function fetchTool(tool: TemporalTool, version: string, dir: string, log: Log): Promise<void> {
  const work = join(dir, `fetching-${tool}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const downloaded = tool === 'temporal' ? await downloadCli(version, work, log) : null;
  const program =
    downloaded && suits(downloaded, log)
      ? downloaded
      : await buildTool({ tool, module: modules[tool], version, work, log });
  renameSync(program, join(dir, tool));
  rmSync(work, { recursive: true, force: true });
}

function suits(program: string, log: Log): boolean {
  try {
    const said = execFileSync(program, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    const [, major, minor] = /Server (\d+)\.(\d+)/.exec(said) ?? [];
    if (Number(major) * 100 + Number(minor) >= oldestServer) return true;
    log(`${program} is too old (${said.trim()}): passed over`);
  } catch {
    // Not there, or not a program for this machine.
  }
  return false;
}

function pinnedVersion(tool: TemporalTool): string {
  const module = tool === 'temporal' ? 'github.com/temporalio/cli' : 'go.temporal.io/server';
  const goMod = readFileSync(join(cloneDir, 'tools', 'temporal', 'go.mod'), 'utf8');
  const line = goMod.split('\n').find((text) => text.trim().startsWith(`${module} v`));
  const version = line?.trim().split(/\s+/)[1];
  if (!version) throw new Error(`tools/temporal/go.mod does not pin ${module}`);
  return version;
}
