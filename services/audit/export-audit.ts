import { createHash } from 'node:crypto';
import { desc } from 'drizzle-orm';
import { signedByInstallation, verifyingKey } from '../../db/audit-key.ts';
import { checkpoints } from '../../db/schema/checkpoints.ts';
import { digestOf } from '../../domain/digest.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import type { AuditFilter } from './audit-filter.ts';
import { type ExportFormat, writers } from './export-lines.ts';
import { changesToExport, eventsToExport } from './export-rows.ts';

/**
 * The record as a file, line by line: events, then changes, and a seal. The seal signs how many lines there are and the
 * SHA-256 of all that stands before it, and names the last checkpoint: whoever has the public key can prove the file.
 */
export async function* exportAudit(
  ctx: Pick<Context, 'db' | 'caller' | 'secret'>,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  requirePermission(ctx.caller, 'audit:export');
  const { heading, event, change, seal } = writers[format];
  // What is recorded meanwhile belongs to the next export.
  const until = { ...filter, to: filter.to ?? new Date() };
  const hash = createHash('sha256').update(heading);
  let lines = 0;
  const counted = (texts: readonly string[]): string => {
    const text = texts.join('');
    hash.update(text);
    lines += texts.length;
    return text;
  };
  yield heading;
  for await (const rows of eventsToExport(ctx, until)) yield counted(rows.map(event));
  if (filter.unitId === undefined && filter.submissionId === undefined)
    for await (const rows of changesToExport(ctx, until)) yield counted(rows.map(change));
  yield seal(
    sealOf({ lines, sha256: hash.digest('hex'), checkpoint: await lastCheckpoint(ctx) }, ctx.secret),
  );
}

function sealOf(sealed: object, secret: string): object {
  const body = { ...sealed, sealedAt: new Date().toISOString() };
  return { ...body, signature: signedByInstallation(secret, digestOf(body)), key: verifyingKey(secret) };
}

/** The newest checkpoint: its signature covers, over those before it, the whole record up to then. */
async function lastCheckpoint({ db }: Pick<Context, 'db'>) {
  const [last] = await db
    .select({ id: checkpoints.id, signature: checkpoints.signature })
    .from(checkpoints)
    .orderBy(desc(checkpoints.id))
    .limit(1);
  return last ?? null;
}
