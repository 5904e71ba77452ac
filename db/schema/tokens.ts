import { index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { people } from './people.ts';

export const tokenScope = pgEnum('token_scope', ['read', 'write', 'session']);

/** Only the SHA-256 of a token is kept; `prefix` lets its owner recognise it. */
export const tokens = pgTable(
  'tokens',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    prefix: text().notNull(),
    sha256: text().notNull(),
    scopes: tokenScope().array().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** To the minute. */
    lastUsedAt: instant(),
    /** When whoever carries it last proved once more who they are. */
    verifiedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [unique('tokens_sha256_key').on(t.sha256), index('tokens_person_idx').on(t.personId)],
);
