import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** Answers of requests that touch PostgreSQL only, by idempotency key; commands to workflows find theirs in `events`. */
export const answers = pgTable('answers', {
  keyId: text().primaryKey(),
  body: text().notNull(),
  answer: jsonb(),
  createdAt: createdAt(),
});
