import { integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { units } from './units.ts';

/** A year that is open for planning in the tree below its unit. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    year: integer().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    opensAt: instant().notNull(),
    dueAt: instant().notNull(),
    closesAt: instant().notNull(),
  },
  (t) => [unique('campaigns_year_key').on(t.unitId, t.year)],
);
