import { inArray } from 'drizzle-orm';
import { units } from '../../db/schema/units.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';

export type Me = {
  readonly id: string;
  readonly name: string;
  readonly language: Context['caller']['language'];
  readonly positions: readonly HeldPosition[];
  readonly mayWrite: boolean;
};
export type HeldPosition = {
  readonly role: string;
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
};

/** Who the caller is, and what they hold today. */
export async function me({ db, caller }: Pick<Context, 'db' | 'caller'>): Promise<Me> {
  requirePermission(caller, 'person:read');
  const { personId: id, name, language, held, mayWrite } = caller;
  const unitIds = [...new Set(held.map(({ unitId }) => unitId))];
  const rows = await db
    .select({ id: units.id, code: units.code, name: units.name })
    .from(units)
    .where(inArray(units.id, unitIds));
  const positions = held.flatMap(({ role, unitId }) =>
    rows.filter((unit) => unit.id === unitId).map((unit) => ({ role, unit })),
  );
  return { id, name, language, positions, mayWrite };
}
