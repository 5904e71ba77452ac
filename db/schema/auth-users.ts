import { boolean, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { people } from './people.ts';

/** A person as better-auth knows them: by id alone. Address and name stay in `people`, so that they need no second home. */
export const authUsers = pgTable(
  'auth_users',
  {
    id: uuid()
      .primaryKey()
      .references(() => people.id),
    name: text().notNull().default(''),
    /** Made of the id; mails go to the address in `people`. */
    email: text().notNull(),
    emailVerified: boolean().notNull().default(true),
    image: text(),
    twoFactorEnabled: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [unique('auth_users_email_key').on(t.email)],
);
