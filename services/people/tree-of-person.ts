import { eq, sql } from 'drizzle-orm';
import { positions } from '../../db/schema/positions.ts';
import { rootOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';

/** The top of the tree in which the person last held a position. */
export async function treeOfPerson({ db }: Pick<Context, 'db'>, personId: string): Promise<string> {
  if (!/^[0-9a-f-]{36}$/.test(personId)) throw new ServiceError({ code: 'not_found' });
  const [last] = await db
    .select({ unitId: positions.unitId })
    .from(positions)
    .where(eq(positions.personId, personId))
    .orderBy(sql`${positions.validFrom} desc`)
    .limit(1);
  if (last === undefined) throw new ServiceError({ code: 'not_found' });
  return rootOf(db, last.unitId);
}
