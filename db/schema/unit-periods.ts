import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { localDate } from './columns.ts';
import { unitLevel, units } from './units.ts';

/** What a unit was before it was renamed or moved; the present is in `units`. */
export const unitPeriods = pgTable(
  'unit_periods',
  {
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    validFrom: localDate().notNull(),
    validTo: localDate().notNull(),
    name: text().notNull(),
    level: unitLevel().notNull(),
    parentId: uuid().references(() => units.id),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.validFrom] })],
);
