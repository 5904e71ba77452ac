import { integer, json, pgTable, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { submissions } from './submissions.ts';

/** What a unit is writing, exactly as typed, faults included; `version` is its ETag. */
export const drafts = pgTable('drafts', {
  submissionId: uuid()
    .primaryKey()
    .references(() => submissions.id, { onDelete: 'cascade' }),
  /** `json`, not `jsonb`: keeps the order of the fields, and characters that PostgreSQL's texts cannot hold. */
  content: json().notNull(),
  version: integer().notNull().default(1),
  /** Everyone who wrote in it since the last revision was frozen. */
  writers: uuid().array().notNull(),
  updatedAt: instant().notNull(),
});
