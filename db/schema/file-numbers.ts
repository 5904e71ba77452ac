import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { units } from './units.ts';

/** The last file number drawn per province, year and series; gaps are allowed. */
export const fileNumbers = pgTable(
  'file_numbers',
  {
    ownerUnitId: uuid()
      .notNull()
      .references(() => units.id),
    year: integer().notNull(),
    series: text().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerUnitId, t.year, t.series] })],
);
