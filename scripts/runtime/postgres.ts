import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type OwnedProcess, spawnOwned } from './owned-process.ts';
import { freePort } from './ports.ts';
import { openCluster, type Passwords } from './postgres-cluster.ts';
import { createDatabase, dropDatabase, ensureRoles, withConnection } from './postgres-databases.ts';
import { type PostgresHome, postgresHome } from './postgres-home.ts';
import { stopLeftPostgres } from './postgres-leftover.ts';
import type { Log } from './progress.ts';

export type Postgres = {
  readonly port: number;
  /** The process that runs now; another one after `restart`. */
  readonly process: OwnedProcess;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  superUrl(database: string): string;
  createDatabase(name: string, options?: { readonly template?: string }): Promise<boolean>;
  dropDatabase(name: string): Promise<void>;
  /** After it was killed: the same data, port and passwords. Returns when it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  readonly dir: string;
  readonly log: Log;
  readonly port?: number;
  /** Tests only: quicker, and a power cut may destroy the data. */
  readonly fsync?: boolean;
  /** Further settings, `name=value`: measuring needs some. */
  readonly settings?: readonly string[];
};

export async function startPostgres({
  dir,
  log,
  port: preferred = 0,
  fsync = true,
  settings = [],
}: Options): Promise<Postgres> {
  const home = postgresHome(dir);
  const { dataDir, passwords } = openCluster(home);
  if (await stopLeftPostgres(dir))
    log('PostgreSQL was still running from a start that was killed: stopped it');
  const start: Launch = { home, dataDir, preferred, fsync, settings, passwords };
  const { port, process } = await launch(start);
  let running = process;
  const urlOf = (role: keyof Passwords) => (database: string) => url(role, passwords, port, database);
  const superUrl = urlOf('postgres');
  await ensureRoles(superUrl, passwords);
  return {
    port,
    get process() {
      return running;
    },
    ownerUrl: urlOf('totrinh_owner'),
    appUrl: urlOf('totrinh_app'),
    superUrl,
    createDatabase: (name, { template } = {}) => createDatabase(superUrl, name, template),
    dropDatabase: (name) => dropDatabase(superUrl, name),
    async restart() {
      running = await relaunch(start, port);
    },
    stop: () => running.stop(),
  };
}

type Launch = {
  readonly home: PostgresHome;
  readonly dataDir: string;
  readonly preferred: number;
  readonly fsync: boolean;
  readonly settings: readonly string[];
  readonly passwords: Passwords;
};

/** Between the look for a free port and its use somebody may take it: then once more with another. */
async function launch(start: Launch): Promise<{ port: number; process: OwnedProcess }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? start.preferred : 0);
    const process = spawnPostgres(start, port);
    if (await answers(process, url('postgres', start.passwords, port, 'postgres'))) return { port, process };
    const said = readFileSync(process.logFile, 'utf8').slice(-2000);
    await process.stop();
    if (attempt === 3 || !said.includes('Address already in use')) {
      throw new Error(`PostgreSQL did not start. Its log, ${process.logFile}, ends with:\n${said}`);
    }
  }
}

/** Back-ends of the killed server hold its memory until they notice: as long as they do, no other one starts. */
async function relaunch(start: Launch, port: number): Promise<OwnedProcess> {
  for (let attempt = 1; attempt < 40; attempt += 1) {
    const process = spawnPostgres(start, port);
    if (await answers(process, url('postgres', start.passwords, port, 'postgres'))) return process;
    await process.stop();
    await sleep(100);
  }
  throw new Error(`PostgreSQL did not start again: see ${join(start.home.place, 'postgres.log')}`);
}

function spawnPostgres({ home, dataDir, fsync, settings: further }: Launch, port: number): OwnedProcess {
  const durability = fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...durability,
    ...further,
  ];
  return spawnOwned({
    name: 'PostgreSQL',
    command: join(home.binDir, 'postgres'),
    args: ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    logFile: join(home.place, 'postgres.log'),
    recordFile: join(home.place, 'process.json'),
    stopBy: fsync
      ? [
          ['SIGINT', 4000],
          ['SIGQUIT', 2000],
        ]
      : [['SIGQUIT', 3000]],
    ...(home.account ?? {}),
  });
}

async function answers(process: OwnedProcess, address: string): Promise<boolean> {
  const deadline = performance.now() + 60_000;
  while (!process.hasEnded() && performance.now() < deadline) {
    const ready = await withConnection(address, (sql) => sql`select 1`).catch(() => null);
    if (ready) return true;
    await sleep(30);
  }
  return false;
}

function url(role: keyof Passwords, passwords: Passwords, port: number, database: string): string {
  return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
}
