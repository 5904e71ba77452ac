import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, vnd } from './columns.ts';
import { submissions } from './submissions.ts';

export const deliveryState = pgEnum('delivery_state', ['under-way', 'delivered', 'closed']);

/** What was approved to be delivered and what was, line by line; a copy, written by `project`. */
export const deliveries = pgTable(
  'deliveries',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    lineId: text().notNull(),
    year: integer().notNull(),
    /** 1 to 4; null where the line names none. */
    quarter: integer(),
    classesPlanned: integer().notNull(),
    classesHeld: integer().notNull().default(0),
    /** What may be spent on the line in all: of pools what was confirmed, else what was approved. */
    committed: vnd().notNull().default(0),
    spent: vnd().notNull().default(0),
    state: deliveryState().notNull().default('under-way'),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.lineId] }),
    index('deliveries_behind_idx').on(t.state, t.year, t.quarter),
  ],
);
