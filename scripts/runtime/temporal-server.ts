import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type OwnedProcess, spawnOwned } from './owned-process.ts';
import { freePort } from './ports.ts';
import type { Postgres } from './postgres.ts';
import { stopRecorded } from './process-record.ts';
import type { Log } from './progress.ts';
import { temporalTool } from './temporal-binary.ts';
import { createNamespace, waitUntilServing } from './temporal-namespace.ts';
import { configOf, dynamicConfig, portCount, temporalDatabases } from './temporal-server-config.ts';

/** Temporal's real server, four services in one process, on PostgreSQL; no web page. */
export type TemporalServer = {
  readonly address: string;
  /** The process that runs now; another one after `restart`. */
  readonly process: () => OwnedProcess;
  createNamespace(name: string): Promise<void>;
  /** After it was killed: the same ports, the same databases. Returns when it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** The schema of the pinned server; its tool carries it. */
const schemas = [
  { database: temporalDatabases.main, name: 'postgresql/v12/temporal', version: '1.18' },
  { database: temporalDatabases.visibility, name: 'postgresql/v12/visibility', version: '1.9' },
] as const;

type Options = { readonly dir: string; readonly log: Log; readonly postgres: Postgres };

export async function startTemporalServer({ dir, log, postgres }: Options): Promise<TemporalServer> {
  const recordFile = join(dir, 'temporal-server.json');
  mkdirSync(dir, { recursive: true });
  if (await stopRecorded(recordFile))
    log('Temporal was still running from a start that was killed: stopped it');
  const program = await temporalTool('server', log);
  await createSchemas(await temporalTool('sql', log), postgres);
  const frontend = await writeConfig(dir, postgres);
  const address = `127.0.0.1:${frontend}`;
  const launch = (): OwnedProcess =>
    spawnOwned({
      name: 'Temporal server',
      command: program,
      args: ['--root', dir, '--config', '.', '--env', 'server', '--allow-no-auth', 'start'],
      cwd: dir,
      logFile: join(dir, 'temporal-server.log'),
      recordFile,
      stopBy: [['SIGTERM', 3000]],
    });
  const serve = async (): Promise<OwnedProcess> => {
    const process = launch();
    if (await waitUntilServing(address, process.hasEnded, 'temporal-system')) return process;
    const said = readFileSync(process.logFile, 'utf8').slice(-2000);
    await process.stop();
    throw new Error(`Temporal's server did not start. Its log, ${process.logFile}, ends with:\n${said}`);
  };
  let running = await serve();
  return {
    address,
    process: () => running,
    createNamespace: (name) => createNamespace(address, name),
    async restart() {
      running = await serve();
    },
    stop: () => running.stop(),
  };
}

const run = promisify(execFile);

/** Both databases with their tables; what is there already stays as it is. */
async function createSchemas(tool: string, postgres: Postgres): Promise<void> {
  for (const { database, name, version } of schemas) {
    if (!(await postgres.createDatabase(database))) continue;
    const { hostname, port, username, password } = new URL(postgres.ownerUrl(database));
    const connection = {
      SQL_PLUGIN: 'postgres12',
      SQL_HOST: hostname,
      SQL_PORT: port,
      SQL_DATABASE: database,
    };
    await run(tool, ['setup-schema', '--schema-name', name, '--version', version], {
      env: { ...process.env, ...connection, SQL_USER: username, SQL_PASSWORD: password },
    });
  }
}

/** Writes the server's configuration on free ports; returns the one that clients connect to. */
async function writeConfig(dir: string, postgres: Postgres): Promise<number> {
  const ports = new Set<number>();
  // The server keeps its ports in a smallint column: none may be above 32767.
  while (ports.size < portCount) {
    const port = await freePort(randomInt(10_000, 32_768));
    if (port < 32_768) ports.add(port);
  }
  const [frontend = 0, ...others] = ports;
  const { port, username, password } = new URL(postgres.ownerUrl(temporalDatabases.main));
  const database = { port: Number(port), user: username, password };
  const config = configOf({ dir, database, frontend, others });
  writeFileSync(join(dir, 'server.yaml'), JSON.stringify(config, null, 2), { mode: 0o600 });
  writeFileSync(join(dir, 'dynamic.yaml'), JSON.stringify(dynamicConfig, null, 2));
  return frontend;
}
