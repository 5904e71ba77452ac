import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { authUsers } from './auth-users.ts';
import { createdAt, instant } from './columns.ts';

/** How a person proves who they are: a password, as a slow hash, or a subject at the single sign-on provider. */
export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    /** The provider's tokens are asked for by better-auth and never kept. */
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    unique('auth_accounts_key').on(t.providerId, t.accountId),
    index('auth_accounts_user_idx').on(t.userId),
  ],
);
