import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Actor } from '../../domain/approval/actor.ts';
import { instant } from './columns.ts';
import { submissions } from './submissions.ts';

/** The audit trail: append-only, gapless by its key, hash-chained per submission; written by `project` alone. */
export const events = pgTable(
  'events',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    seq: integer().notNull(),
    at: instant().notNull(),
    type: text().notNull(),
    actor: jsonb().$type<Actor>(),
    causeId: text(),
    causeBody: text(),
    data: jsonb().notNull(),
    /** SHA-256 over the event, as the workflow recorded it. */
    digest: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.seq] }),
    index('events_cause_idx').on(t.causeId),
    index('events_at_idx').using('brin', t.at),
  ],
);
