import { withConnection } from '../../runtime/postgres-databases.ts';
import { identityOf } from '../../runtime/process-identity.ts';
import type { Place } from '../place/place.ts';
import { childrenOf, sendSignal } from '../place/process-tree.ts';

/** Ends a process; it is started again after so long. */
export async function killProcess(
  place: Place,
  target: string,
  signal: 'SIGKILL' | 'SIGQUIT',
  downMs: number,
): Promise<boolean> {
  return (await place.processOf(target)?.end(signal, downMs)) ?? false;
}

/** One back-end dies as if it had crashed: PostgreSQL throws everybody out and recovers by itself. */
export async function killBackend(place: Place): Promise<boolean> {
  const pid = await backendOf(place).catch(() => null);
  const server = place.processOf('postgres')?.present();
  if (pid === null || server === null || server === undefined || !childrenOf(server.pid).includes(pid))
    return false;
  const backend = identityOf(pid);
  return backend !== null && sendSignal(backend, 'SIGKILL');
}

/** An administrator throws out half of those who are connected: transactions end in the middle. */
export async function terminateBackends({ ground: { postgres } }: Place): Promise<boolean> {
  return withConnection(postgres.superUrl('postgres'), async (sql) => {
    const ended = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and backend_type = 'client backend' and pid % 2 = 0`;
    return ended.length > 0;
  }).catch(() => false);
}

/** A back-end that works for the application. */
const backendOf = ({ ground: { postgres }, database }: Place): Promise<number | null> =>
  withConnection(postgres.superUrl('postgres'), async (sql) => {
    const [found] = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = ${database} and usename = 'totrinh_app' order by state_change desc limit 1`;
    return found?.pid ?? null;
  });
