import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OwnedProcess, spawnOwned } from './owned-process.ts';
import { freePort } from './ports.ts';
import { stopRecorded } from './process-record.ts';
import type { Log } from './progress.ts';
import { temporalTool } from './temporal-binary.ts';
import { createNamespace, waitUntilServing } from './temporal-namespace.ts';

export type Temporal = {
  readonly address: string;
  readonly uiUrl: string | undefined;
  readonly process: OwnedProcess;
  createNamespace(name: string): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  readonly dir: string;
  readonly log: Log;
  readonly port?: number;
  /** Without it there is no web page. */
  readonly uiPort?: number;
  /** Without it everything is in memory, and gone at the end. */
  readonly dbFile?: string;
};

/** One task queue partition: there is one worker process, and a task found at once beats a task spread. */
const dynamicConfig = [
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  'system.namespaceCacheRefreshInterval="1s"',
];

export async function startTemporal(options: Options): Promise<Temporal> {
  const { dir, log } = options;
  const recordFile = join(dir, 'temporal.json');
  mkdirSync(dir, { recursive: true });
  if (await stopRecorded(recordFile))
    log('Temporal was still running from a start that was killed: stopped it');
  const program = await temporalTool('temporal', log);
  for (let attempt = 1; ; attempt += 1) {
    const { process, port, uiPort } = await launch(program, options, recordFile, attempt === 1);
    const address = `127.0.0.1:${port}`;
    if (await waitUntilServing(address, process.hasEnded)) {
      return {
        address,
        uiUrl: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`,
        process,
        createNamespace: (name) => createNamespace(address, name),
        stop: process.stop,
      };
    }
    const said = readFileSync(process.logFile, 'utf8').slice(-2000);
    await process.stop();
    if (attempt === 3)
      throw new Error(`Temporal did not start. Its log, ${process.logFile}, ends with:\n${said}`);
  }
}

type Launched = { process: OwnedProcess; port: number; uiPort: number | undefined };

async function launch(
  program: string,
  options: Options,
  recordFile: string,
  first: boolean,
): Promise<Launched> {
  const port = await freePort(first ? options.port : 0);
  const uiPort = options.uiPort === undefined ? undefined : await freePort(first ? options.uiPort : 0);
  const process = spawnOwned({
    name: 'Temporal',
    command: program,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
      ...['--disable-config-env', '--disable-config-file'],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
      ...(options.dbFile === undefined ? [] : ['--db-filename', options.dbFile]),
      ...dynamicConfig.flatMap((value) => ['--dynamic-config-value', value]),
    ],
    logFile: join(options.dir, 'temporal.log'),
    recordFile,
    // In memory there is nothing to save.
    stopBy: options.dbFile === undefined ? [] : [['SIGTERM', 2500]],
  });
  return { process, port, uiPort };
}
