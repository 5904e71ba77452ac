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
  /** Everyone who has written in it; they are the authors of its next revision. */
  writers: uuid().array().notNull(),
  updatedAt: instant().notNull(),
});
