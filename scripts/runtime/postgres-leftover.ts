import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from './postgres-home.ts';
import { identityOf } from './process-identity.ts';
import { stopIdentified } from './process-record.ts';

/** Ours is the server whose working directory is our data directory; no other is ever touched. */
export async function stopLeftPostgres(dir: string): Promise<boolean> {
  try {
    const dataDir = join(placeOf(dir), 'data');
    const pid = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (realpathSync(readlinkSync(`/proc/${pid}/cwd`)) !== realpathSync(dataDir)) return false;
    const left = identityOf(pid);
    return left !== null && (await stopIdentified(left, ['SIGINT', 'SIGQUIT']));
  } catch {
    // No pid file, or no such process: nothing is left.
    return false;
  }
}
