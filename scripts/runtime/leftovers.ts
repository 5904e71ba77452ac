import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stopRecorded } from './process-record.ts';
import type { Log } from './progress.ts';

/** Ends the API and worker of a start that was killed; Temporal and PostgreSQL see to themselves. */
export async function stopLeftPrograms(dir: string, log: Log): Promise<void> {
  const processes = join(dir, 'processes');
  for (const record of recordsIn(processes)) {
    if (await stopRecorded(join(processes, record))) {
      log(`${record.replace('.json', '')} was still running from a start that was killed: stopped it`);
    }
  }
}

function recordsIn(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
