import { isRecord } from '../../domain/content/parse/fields.ts';
import { checkDefinition } from '../../domain/definition/check-definition.ts';
import type { DefinitionFault } from '../../domain/definition/definition-fault.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import { knownIn } from './known-in.ts';

/** Everything that would keep a definition from being published for the caller's own tree; nothing is stored. */
export async function examineDefinition(
  ctx: Context,
  definition: unknown,
): Promise<readonly DefinitionFault[]> {
  // Looking for faults changes nothing, so nobody verifies themselves for it.
  requirePermission({ ...ctx.caller, isVerified: true }, 'definition:publish');
  const owner = ctx.caller.held.find(({ role }) => role === 'administrator')?.unitId;
  if (owner === undefined) throw new ServiceError({ code: 'forbidden', because: 'not_an_administrator' });
  const typed = isRecord(definition) ? definition : {};
  // Publication gives the version.
  const candidate = isRecord(definition) ? { ...definition, version: 1 } : definition;
  const checked = checkDefinition(candidate, await knownIn(ctx.db, owner, typed.kind));
  return 'faults' in checked ? checked.faults : [];
}
