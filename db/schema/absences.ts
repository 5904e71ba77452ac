import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, localDate } from './columns.ts';
import { people } from './people.ts';

/** Somebody is away from a day until before another; whoever stands in for them is in `delegations`. */
export const absences = pgTable(
  'absences',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    validFrom: localDate().notNull(),
    validTo: localDate().notNull(),
    endedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('absences_person_idx').on(t.personId)],
);
