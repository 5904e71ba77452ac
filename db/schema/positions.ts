import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, localDate } from './columns.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/** Who holds which role in which unit, from a day until before another; somebody may hold several. */
export const positions = pgTable(
  'positions',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    role: text().notNull(),
    validFrom: localDate().notNull(),
    validTo: localDate(),
  },
  (t) => [
    unique('positions_key').on(t.personId, t.unitId, t.role, t.validFrom),
    index('positions_holder_idx').on(t.unitId, t.role),
  ],
);
