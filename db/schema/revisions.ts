import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Content } from '../../domain/content/content.ts';
import { createdAt } from './columns.ts';
import { submissions } from './submissions.ts';

/** A frozen revision: what was sent, and its digest as the workflow knows it. */
export const revisions = pgTable(
  'revisions',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull(),
    content: jsonb().$type<Content>().notNull(),
    digest: text().notNull(),
    authors: uuid().array().notNull(),
    /** The idempotency key of the submit that froze it; a refused submit removes its revision. */
    keyId: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.number] })],
);
