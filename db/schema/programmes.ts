import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { submissions } from './submissions.ts';

/** Which programme a sent plan holds for whom and when: what overlap between units is found by. */
export const programmes = pgTable(
  'programmes',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    lineId: text().notNull(),
    year: integer().notNull(),
    programme: text().notNull(),
    audience: text().notNull(),
    quarter: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.lineId] }),
    index('programmes_year_idx').on(t.year, t.programme),
  ],
);
