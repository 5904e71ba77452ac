import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { localDate } from './columns.ts';
import { units } from './units.ts';

/** Which unit took over from which, and from what day: a merger has several predecessors, a split several successors. */
export const unitSuccessors = pgTable(
  'unit_successors',
  {
    predecessorId: uuid()
      .notNull()
      .references(() => units.id),
    successorId: uuid()
      .notNull()
      .references(() => units.id),
    since: localDate().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.predecessorId, t.successorId] }),
    index('unit_successors_successor_idx').on(t.successorId),
  ],
);
