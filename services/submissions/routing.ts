import type { Connection } from '../../db/client.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Revision } from '../../domain/approval/revision.ts';
import type { Routing } from '../../domain/approval/routing.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { routeSteps } from '../../domain/routing/route-steps.ts';
import { authorRoles } from '../permission.ts';
import { factsAsked } from '../routing/facts-asked.ts';
import { organisationAbove } from '../routing/organisation-above.ts';

/** Who handles each step of a definition for a unit and what its submission says, as of today; a submission keeps it. */
export async function resolveRouting(
  db: Connection,
  definition: Definition,
  unitId: string,
  revision: Pick<Revision, 'facts' | 'lines'>,
): Promise<Routing> {
  const above = (await ancestorsOf(db, unitId)).map(({ id }) => id);
  const organisation = await organisationAbove(db, definition, above);
  return {
    author: { unitId, roles: [...authorRoles] },
    steps: routeSteps(definition, { unitId, above }, factsAsked(revision), organisation),
    administrators: [{ unitId: above.at(-1) ?? unitId, role: 'administrator' }],
  };
}
