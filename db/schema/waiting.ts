import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, vnd } from './columns.ts';
import { pools } from './pools.ts';
import { submissions } from './submissions.ts';

/** Lines that wait for money of a pool, by score, then by time: the published order. */
export const waiting = pgTable(
  'waiting',
  {
    poolId: uuid()
      .notNull()
      .references(() => pools.id),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    lineId: text().notNull(),
    missing: vnd().notNull(),
    score: integer().notNull(),
    since: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.poolId, t.submissionId, t.lineId] })],
);
