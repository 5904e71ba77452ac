import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { definitions, people } from '../../db/schema/index.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';

export type PublishedDefinition = {
  readonly key: string;
  readonly version: number;
  readonly kind: SubmissionKind;
  readonly name: Bilingual;
  readonly ownerUnitId: string;
  readonly effectiveFrom: string;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly publishedBy: { readonly id: string; readonly name: string } | null;
};

type Asking = Pick<Context, 'db' | 'caller'>;

/** Every version that was published for the caller's units or above them, newest first. */
export async function listDefinitions(ctx: Asking): Promise<readonly PublishedDefinition[]> {
  requirePermission(ctx.caller, 'definition:read');
  const rows = await published(ctx)
    .where(inArray(definitions.ownerUnitId, await ownersAbove(ctx)))
    .orderBy(asc(definitions.key), desc(definitions.version));
  return rows.map(summary);
}

/** One version with its body; of a unit elsewhere it is not found. */
export async function readDefinition(
  ctx: Asking,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<PublishedDefinition & { readonly definition: Definition }> {
  requirePermission(ctx.caller, 'definition:read');
  const [row] = await published(ctx).where(
    and(
      eq(definitions.key, key),
      eq(definitions.version, version),
      inArray(definitions.ownerUnitId, await ownersAbove(ctx)),
    ),
  );
  if (row === undefined) throw new ServiceError({ code: 'not_found' });
  return { ...summary(row), definition: row.definitions.body };
}

const published = ({ db }: Asking) =>
  db.select().from(definitions).leftJoin(people, eq(people.id, definitions.publishedBy)).$dynamic();

async function ownersAbove({ db, caller }: Asking): Promise<string[]> {
  const unitIds = [...new Set(caller.held.map(({ unitId }) => unitId))];
  const chains = await Promise.all(unitIds.map((unitId) => ancestorsOf(db, unitId)));
  return [...new Set(chains.flat().map(({ id }) => id))];
}

type Row = {
  readonly definitions: typeof definitions.$inferSelect;
  readonly people: typeof people.$inferSelect | null;
};

const summary = ({ definitions: row, people: publisher }: Row): PublishedDefinition => ({
  key: row.key,
  version: row.version,
  kind: row.kind,
  name: row.body.name,
  ownerUnitId: row.ownerUnitId,
  effectiveFrom: row.effectiveFrom,
  publishedAt: row.publishedAt.toISOString(),
  publishedBy: publisher === null ? null : { id: publisher.id, name: publisher.name },
});
