import type { Connection } from '../../../db/client.ts';
import { rootOf } from '../../../db/unit-tree.ts';
import { ServiceError } from '../../service-error.ts';

/** Only at the top can one see that a tree has no circle and nothing hangs beside it. */
export async function requireTopUnit(db: Connection, unitId: string): Promise<void> {
  if ((await rootOf(db, unitId)) !== unitId)
    throw new ServiceError({ code: 'forbidden', because: 'not_the_top_unit' });
}
