import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';

/** Secrets that work once and not for long, such as those in links of mails; only their hashes are kept. */
export const authVerifications = pgTable(
  'auth_verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index('auth_verifications_identifier_idx').on(t.identifier),
    index('auth_verifications_expiry_idx').on(t.expiresAt),
  ],
);
