import postgres from 'postgres';
import { publicKeyOf } from '../../audit/public-key.ts';
import type { Report } from '../../audit/report.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import type { Log } from '../../runtime/progress.ts';
import type { Process } from '../mapping/read-process.ts';
import type { Story } from '../story/story.ts';
import { openOwnPlace } from './own-place.ts';
import { type Live, playLive } from './play-live.ts';

export type LiveReplay = Live & { readonly audit: Report };

/** Plays cases live on an installation of their own, then has its audit trail verified. */
export async function liveReplay(process: Process, stories: readonly Story[], log: Log): Promise<LiveReplay> {
  const place = await openOwnPlace(log);
  try {
    const live = await playLive(place.engine, process, stories, log);
    const sql = postgres(place.databaseUrl, { max: 1, onnotice: () => undefined });
    try {
      return { ...live, audit: await verifyAudit(sql, publicKeyOf(place.engine.secret)) };
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    await place.close();
  }
}
