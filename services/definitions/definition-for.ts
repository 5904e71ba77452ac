import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { definitions } from '../../db/schema/definitions.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { ServiceError } from '../service-error.ts';
import { vietnameseDay } from './vietnamese-day.ts';

/** What a new submission of this unit follows: the nearest owner's definition, the latest in force, its highest version; or null. */
export async function definitionInForce(
  db: Connection,
  unitId: string,
  kind: SubmissionKind,
  at: Date,
): Promise<Definition | null> {
  const owners = (await ancestorsOf(db, unitId)).map(({ id }) => id);
  const inForce = await db
    .select({ ownerUnitId: definitions.ownerUnitId, body: definitions.body })
    .from(definitions)
    .where(
      and(
        eq(definitions.kind, kind),
        inArray(definitions.ownerUnitId, owners),
        lte(definitions.effectiveFrom, vietnameseDay(at)),
      ),
    )
    .orderBy(desc(definitions.effectiveFrom), desc(definitions.version));
  const [nearest] = inForce.toSorted((a, b) => owners.indexOf(a.ownerUnitId) - owners.indexOf(b.ownerUnitId));
  return nearest?.body ?? null;
}

/** The same for sending: before any process is in force there is nothing to send a submission through. */
export async function definitionFor(...asked: Parameters<typeof definitionInForce>): Promise<Definition> {
  const definition = await definitionInForce(...asked);
  if (definition === null) throw new ServiceError({ code: 'planning_closed' });
  return definition;
}
