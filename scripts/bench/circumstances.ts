import { cpus, release, totalmem } from 'node:os';
import { Connection } from '@temporalio/client';
import type { Sql } from 'postgres';
import packageJson from '../../package.json' with { type: 'json' };

/** Where, when and on what it was measured. */
export type Circumstances = {
  readonly at: string;
  readonly command: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly kernel: string;
  };
  readonly versions: Readonly<Record<'node' | 'postgres' | 'temporalServer' | 'temporalSdk', string>>;
  /** Of PostgreSQL. */
  readonly settings: Readonly<Record<string, string>>;
};

const telling = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
  'max_wal_size',
  'shared_preload_libraries',
];

export async function circumstancesOf(
  sql: Sql,
  temporalAddress: string,
  command: string,
): Promise<Circumstances> {
  const rows = await sql<{ name: string; setting: string }[]>`
    select name, current_setting(name) as setting from pg_settings
    where name = any(${[...telling, 'server_version']}) order by name`;
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  const { server_version: postgres = 'unknown', ...rest } = settings;
  const connection = await Connection.connect({ address: temporalAddress });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  return {
    at: new Date().toISOString(),
    command,
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      kernel: release(),
    },
    versions: {
      node: process.versions.node,
      postgres,
      temporalServer: serverVersion ?? 'unknown',
      temporalSdk: packageJson.dependencies['@temporalio/client'],
    },
    settings: rest,
  };
}
