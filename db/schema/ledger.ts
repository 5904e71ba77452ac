import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { movementKinds } from '../../domain/approval/state.ts';
import { createdAt, vnd } from './columns.ts';
import { fundingSource, pools } from './pools.ts';
import { submissions } from './submissions.ts';

export const movementKind = pgEnum('movement_kind', movementKinds);

/** One row per movement and source; its key makes settling it again harmless. Append-only. */
export const ledger = pgTable(
  'ledger',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    key: text().notNull(),
    source: fundingSource().notNull(),
    kind: movementKind().notNull(),
    lineId: text().notNull(),
    /** Null where no pool exists for the source: nothing is granted. */
    poolId: uuid().references(() => pools.id),
    asked: vnd().notNull(),
    granted: vnd().notNull(),
    score: integer().notNull(),
    rank: integer(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.key, t.source] }), index('ledger_pool_idx').on(t.poolId)],
);
