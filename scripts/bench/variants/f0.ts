import type { Sql } from 'postgres';
import type { Database } from '../../../db/client.ts';
import { writeRows } from '../bare/write-rows.ts';
import { insertPlans } from '../workload/plans.ts';
import type { Recording } from '../workload/recording.ts';
import type { Way } from '../workload/way.ts';
import type { Variant } from './variant.ts';

type Floor = { readonly database: string; readonly db: Database; readonly sql: Sql };

/** The physical floor: a transaction that writes what our projection writes, and nothing else. */
export function oneTransaction({ database, db, sql }: Floor, way: Way, { batches }: Recording): Variant {
  return {
    name: 'F0',
    database,
    insert: (count) => insertPlans(db, way.content, count),
    async act(submissionId, step) {
      const batch = batches[step];
      if (batch === undefined || batch.bySettlement) throw new Error(`no decision is recorded at ${step}`);
      await sql.begin((tx) => writeRows(tx, submissionId, [batch.rows]));
      return batch.version;
    },
  };
}
