import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { authUsers } from './auth-users.ts';
import { instant } from './columns.ts';

/** The secret of an authenticator app and the recovery codes, both encrypted. */
export const authSecondFactors = pgTable(
  'auth_second_factors',
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    /** False until the first code was right. */
    verified: boolean().notNull().default(false),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: instant(),
  },
  (t) => [index('auth_second_factors_user_idx').on(t.userId)],
);
