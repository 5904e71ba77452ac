import { Connection } from '@temporalio/client';
import packageJson from '../../package.json' with { type: 'json' };
import { withConnection } from '../runtime/postgres-databases.ts';
import type { Ground } from './place/ground.ts';

/** What the run ran on. */
export async function versionsOf({ postgres, temporal }: Ground): Promise<string> {
  const server = await withConnection(postgres.superUrl('postgres'), async (sql) => {
    const [row] = await sql<{ server_version: string }[]>`show server_version`;
    return row?.server_version ?? 'unknown';
  });
  const connection = await Connection.connect({ address: temporal.address });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  const sdk = packageJson.dependencies['@temporalio/worker'];
  return `Node ${process.versions.node}, PostgreSQL ${server}, Temporal ${serverVersion}, its SDK ${sdk}`;
}
