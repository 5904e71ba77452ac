import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** Free text, kept out of workflows; id and salt come from an HMAC, so that the same text under the same key is the same row. */
export const remarks = pgTable('remarks', {
  id: uuid().primaryKey(),
  salt: text().notNull(),
  text: text().notNull(),
  createdAt: createdAt(),
});
