import { join } from 'node:path';
import { startMailCatcher } from './mail-catcher.ts';
import { startMailPage } from './mail-page.ts';
import type { OwnedProcess } from './owned-process.ts';
import { freePort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import type { Log } from './progress.ts';
import type { Choices, Values } from './start-environment.ts';
import { startTemporal } from './temporal.ts';

export type Services = {
  /** What API, worker and scripts need to reach them. */
  readonly values: Values;
  /** Only migrations and demo data connect as the owner. */
  readonly ownerValues: Values;
  readonly temporalUi: string | undefined;
  readonly mail: string | undefined;
  readonly processes: readonly OwnedProcess[];
};

type Part = Partial<Services>;

/** PostgreSQL, Temporal and the mail catcher, each unless the environment names one. */
export async function startServices(choices: Choices, dir: string, log: Log): Promise<Services> {
  const none: Part = {};
  const parts = await Promise.all([
    choices.ownDatabase ? none : database(dir, log),
    choices.ownTemporal ? none : temporal(dir, log),
    choices.ownMail ? none : mail(dir),
  ]);
  const values = Object.assign({ ...choices.values }, ...parts.map((part) => part.values ?? {}));
  const { DATABASE_MIGRATION_URL, ...rest } = values;
  return {
    values: rest,
    ownerValues: Object.assign({ DATABASE_MIGRATION_URL }, ...parts.map((part) => part.ownerValues ?? {})),
    temporalUi: parts.find((part) => part.temporalUi)?.temporalUi,
    mail: parts.find((part) => part.mail)?.mail,
    processes: parts.flatMap((part) => part.processes ?? []),
  };
}

async function database(dir: string, log: Log): Promise<Part> {
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log, port: 54320 });
  await postgres.createDatabase('totrinh');
  log(`PostgreSQL is up on port ${postgres.port}`);
  return {
    values: { DATABASE_URL: postgres.appUrl('totrinh') },
    ownerValues: { DATABASE_MIGRATION_URL: postgres.ownerUrl('totrinh') },
    processes: [postgres.process],
  };
}

async function temporal(dir: string, log: Log): Promise<Part> {
  const place = join(dir, 'temporal');
  const server = await startTemporal({
    dir: place,
    log,
    port: 7233,
    uiPort: 8233,
    dbFile: join(place, 'temporal.db'),
  });
  log(`Temporal is up on ${server.address}`);
  return {
    values: { ...noOtherTemporal(place), TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: 'default' },
    temporalUi: server.uiUrl ?? '',
    processes: [server.process],
  };
}

/** Keys and TLS for somebody's cloud, from variables or a temporal.toml in the home directory, are not for ours. */
function noOtherTemporal(place: string): Values {
  const names = [
    'TEMPORAL_API_KEY',
    'TEMPORAL_TLS',
    ...Object.keys(process.env).filter((name) => /^TEMPORAL_(TLS|GRPC_META)_/.test(name)),
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    TEMPORAL_CONFIG_FILE: join(place, 'none.toml'),
  };
}

async function mail(dir: string): Promise<Part> {
  const catcher = await startMailCatcher({ port: await freePort(1025), dir: join(dir, 'mail') });
  const page = await startMailPage(catcher, await freePort(8025));
  return { values: { SMTP_URL: catcher.smtpUrl }, mail: page.url };
}
