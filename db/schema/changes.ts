import { index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const changeVia = pgEnum('change_via', ['api', 'page', 'system']);

/**
 * What services change themselves: people, positions, delegations, definitions, pools, tokens, settings. Append-only, one
 * chain for all. `data` holds ids, codes and dates; names, addresses and reasons are remarks, which can be erased.
 */
export const changes = pgTable(
  'changes',
  {
    seq: integer().primaryKey(),
    /** What was changed, `position:<id>`. */
    subject: text().notNull(),
    at: instant().notNull(),
    /** Null for what the system did by itself. */
    actorId: uuid(),
    via: changeVia().notNull(),
    /** `position.ended`. */
    action: text().notNull(),
    data: jsonb().notNull(),
    digest: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('changes_subject_idx').on(t.subject, t.seq),
    index('changes_at_idx').on(t.at),
    index('changes_actor_idx').on(t.actorId, t.at),
  ],
);
