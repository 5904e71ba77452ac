import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, localDate, vnd } from './columns.ts';
import { units } from './units.ts';

/** Limits on unit prices with their legal source; the nearest ancestor's applies on a day. */
export const norms = pgTable(
  'norms',
  {
    id: id(),
    ownerUnitId: uuid()
      .notNull()
      .references(() => units.id),
    key: text().notNull(),
    costKind: text().notNull(),
    limit: vnd().notNull(),
    source: text().notNull(),
    validFrom: localDate().notNull(),
    validTo: localDate(),
  },
  (t) => [
    unique('norms_key').on(t.ownerUnitId, t.key, t.validFrom),
    index('norms_owner_idx').on(t.ownerUnitId),
  ],
);
