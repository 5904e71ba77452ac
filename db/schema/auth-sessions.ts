import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { authUsers } from './auth-users.ts';
import { createdAt, instant } from './columns.ts';

/** Sessions of better-auth live for one call only; those of people are tokens with the scope `session`. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: text().primaryKey(),
    token: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [unique('auth_sessions_token_key').on(t.token)],
);
