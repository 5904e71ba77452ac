import type { Client } from '@temporalio/client';
import { connectClient } from '../../../commands/connection.ts';
import { type Database, openDatabase } from '../../../db/client.ts';
import type { ProcessName } from '../plan/fault.ts';
import { lastingPort, type Setting } from './application.ts';
import { type Applications, openApplications } from './applications.ts';
import type { Build } from './builds.ts';
import type { Ground } from './ground.ts';
import type { KeptProcess } from './kept-process.ts';
import { type Links, openLinks } from './links.ts';
import { publishDefinitions } from './publish-definitions.ts';
import { seedPlace } from './seed-place.ts';
import { type Sink, startSink } from './sink.ts';

/** A whole installation on one machine, with a database and a namespace of its own, which restarts what dies. */
export type Place = {
  readonly ground: Ground;
  readonly processOf: (name: string) => KeptProcess | undefined;
  readonly all: () => readonly KeptProcess[];
  readonly links: Links;
  readonly sink: Sink;
  /** Tokens by the key of a demo person. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Past all disturbed links, for who looks on from outside. */
  readonly db: Database;
  readonly client: Client;
  readonly database: string;
  readonly namespace: string;
  readonly secret: string;
  readonly deploy: Applications['deploy'];
  readonly whenReady: Applications['whenReady'];
  stop(): Promise<void>;
};

const secret = 'a secret for faults that is long enough';

export async function openPlace(ground: Ground, name: string, build: Build): Promise<Place> {
  const { dir, postgres, temporal } = ground;
  const [database, namespace] = [`totrinh_${name}`, `chaos-${name}`];
  await postgres.createDatabase(database);
  const appUrl = postgres.appUrl(database);
  const [tokens] = await Promise.all([
    seedPlace({ ownerUrl: postgres.ownerUrl(database), appUrl, secret }),
    temporal.createNamespace(namespace),
  ]);
  const sink = await startSink();
  const ports = { 'api-1': await lastingPort(), 'api-2': await lastingPort() };
  const temporalPort = Number(temporal.address.split(':')[1]);
  const links = await openLinks({
    ...ports,
    postgres: postgres.port,
    temporal: temporalPort,
    mail: sink.port,
  });
  const setting: Setting = { dir, links, appUrl, namespace, secret, ports };
  const applications = await openApplications(setting, build);
  await publishDefinitions(ports['api-1'], tokens.get('ubnd-administrator') ?? '');

  const { db, close } = openDatabase(appUrl, { max: 4 });
  const connection = { address: temporal.address, grpcCompression: { codec: 'none' } } as const;
  const client = connectClient({ connection, namespace });
  const processes = new Map<ProcessName, KeptProcess>([
    ['postgres', ground.processes.postgres],
    ['temporal', ground.processes.temporal],
    ...applications.processes,
  ]);
  return {
    ground,
    processOf: (wanted) => [...processes.values()].find((one) => one.name === wanted),
    all: () => [...processes.values()],
    links,
    sink,
    tokens,
    db,
    client,
    database,
    namespace,
    secret,
    deploy: applications.deploy,
    whenReady: applications.whenReady,
    async stop() {
      await applications.stop();
      await Promise.all([client.connection.close(), close(), sink.stop()]);
      await Promise.all(links.all().map((link) => link.stop()));
    },
  };
}
