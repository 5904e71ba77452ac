import { boolean, pgTable, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** One row: the id that must agree with the Temporal namespace that this database belongs to. */
export const installation = pgTable('installation', {
  one: boolean().primaryKey().default(true),
  id: uuid().notNull().defaultRandom(),
  createdAt: createdAt(),
});
