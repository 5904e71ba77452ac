import type { Connection } from '../../db/client.ts';
import type { Context } from '../context.ts';
import { treesOfPerson } from '../people/require-person.ts';
import { type Action, requirePermission } from '../permission.ts';

/** Refuses whoever does not administer every tree in which the person serves, or last did. */
export async function requireInChargeOf(
  { caller }: Pick<Context, 'caller'>,
  db: Connection,
  personId: string,
  action: Extract<Action, 'delegation:manage' | 'handover:manage'>,
): Promise<void> {
  const roots = await treesOfPerson(db, personId);
  if (roots.length === 0) requirePermission(caller, action);
  for (const unitId of roots) requirePermission(caller, action, { unitId });
}
