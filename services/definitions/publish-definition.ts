import { desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { definitions } from '../../db/schema/definitions.ts';
import { isRecord } from '../../domain/content/parse/fields.ts';
import { checkDefinition } from '../../domain/definition/check-definition.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { type DefinitionFault, faultAt } from '../../domain/definition/definition-fault.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { knownIn } from './known-in.ts';

export type Publication = {
  /** The definition as it was sent; the version in it does not count: the next one is given. */
  readonly definition: unknown;
  /** The unit in whose tree it applies; left out: the one that the caller administers. */
  readonly ownerUnitId?: string | undefined;
};

/** How a fault is said to the caller: words are in `i18n/`, which services do not know. */
export type SayFault = (fault: DefinitionFault) => string;

/** Publishes a definition as its next version, or says everything that is wrong with it. */
export async function publishDefinition(
  ctx: Context,
  { definition, ownerUnitId }: Publication,
  sayFault: SayFault,
): Promise<{ readonly key: string; readonly version: number }> {
  requirePermission(ctx.caller, 'definition:publish');
  const owner = ownerFor(ctx, ownerUnitId);
  const key = requestKey(ctx, 'definition:publish', owner, definition);
  return once(ctx, key, async (tx) => {
    // Two at once must not draw the same version.
    await tx.execute(sql`select pg_advisory_xact_lock(7239159)`);
    const checked = await checkedAsNext(tx, owner, definition);
    if ('faults' in checked) {
      const faults = checked.faults.map((fault) => ({ pointer: fault.pointer, message: sayFault(fault) }));
      throw new ServiceError({ code: 'invalid', faults });
    }
    const body = checked.definition;
    const { kind, version, effectiveFrom } = body;
    const publishedBy = ctx.caller.personId;
    await tx
      .insert(definitions)
      .values({ key: body.key, version, kind, ownerUnitId: owner, effectiveFrom, body, publishedBy });
    return { key: body.key, version };
  });
}

function ownerFor({ caller }: Context, wanted: string | undefined): string {
  const administered = caller.held.filter(({ role }) => role === 'administrator').map(({ unitId }) => unitId);
  const owner = administered.find((unitId) => wanted === undefined || unitId === wanted);
  if (owner === undefined) throw new ServiceError({ code: 'forbidden', because: 'not_an_administrator' });
  return owner;
}

type Checked = { readonly definition: Definition } | { readonly faults: readonly DefinitionFault[] };

/** A key belongs to the unit that used it first: versions of one key follow each other, whoever reads them. */
async function checkedAsNext(tx: Transaction, owner: string, candidate: unknown): Promise<Checked> {
  const typed = isRecord(candidate) ? candidate : {};
  const last = typeof typed.key === 'string' ? await lastOf(tx, typed.key) : null;
  const next = isRecord(candidate) ? { ...candidate, version: (last?.version ?? 0) + 1 } : candidate;
  const checked = checkDefinition(next, await knownIn(tx, owner, typed.kind));
  if (last === null || last.ownerUnitId === owner) return checked;
  const taken = faultAt('/key', 'key_twice', { key: String(typed.key) });
  return { faults: 'faults' in checked ? [taken, ...checked.faults] : [taken] };
}

async function lastOf(tx: Transaction, key: string) {
  const { version, ownerUnitId } = definitions;
  const [last] = await tx
    .select({ version, ownerUnitId })
    .from(definitions)
    .where(eq(definitions.key, key))
    .orderBy(desc(version))
    .limit(1);
  return last ?? null;
}
