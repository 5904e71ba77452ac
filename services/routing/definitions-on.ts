import { desc, lte } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { definitions } from '../../db/schema/definitions.ts';
import type { Definition } from '../../domain/definition/definition.ts';

/** What a unit follows on a day, for each kind of submission, by the units above it: as `definitionInForce` says for one. */
export async function definitionsOn(
  db: Connection,
  day: string,
): Promise<(above: readonly string[]) => readonly Definition[]> {
  const rows = await db
    .select({ ownerUnitId: definitions.ownerUnitId, kind: definitions.kind, body: definitions.body })
    .from(definitions)
    .where(lte(definitions.effectiveFrom, day))
    .orderBy(desc(definitions.effectiveFrom), desc(definitions.version));
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  const first = new Map<string, Definition>();
  for (const { ownerUnitId, kind, body } of rows) {
    const key = `${ownerUnitId} ${kind}`;
    if (!first.has(key)) first.set(key, body);
  }
  return (above) =>
    kinds.flatMap((kind) => above.flatMap((owner) => first.get(`${owner} ${kind}`) ?? []).slice(0, 1));
}
