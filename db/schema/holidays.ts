import { pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { localDate } from './columns.ts';
import { units } from './units.ts';

export const holidayKind = pgEnum('holiday_kind', ['off', 'worked']);

/** Days on which the working calendar differs from Monday to Friday, with the decision that says so. */
export const holidays = pgTable(
  'holidays',
  {
    ownerUnitId: uuid()
      .notNull()
      .references(() => units.id),
    date: localDate().notNull(),
    kind: holidayKind().notNull(),
    name: text().notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerUnitId, t.date] })],
);
