import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, localDate } from './columns.ts';
import { submissionKind } from './definitions.ts';
import { people } from './people.ts';

/** The delegate acts as themselves on behalf of the principal, from a day until before another, until it is revoked. */
export const delegations = pgTable(
  'delegations',
  {
    id: id(),
    principalId: uuid()
      .notNull()
      .references(() => people.id),
    delegateId: uuid()
      .notNull()
      .references(() => people.id),
    validFrom: localDate().notNull(),
    validTo: localDate().notNull(),
    /** Kinds of submissions that it covers; null: all. */
    kinds: submissionKind().array(),
    /** Number of the paper by which it was ordered; an administrator gives one. */
    paperNumber: text(),
    /** Whether the principal receives a copy of the mails. */
    keepsInformed: boolean().notNull().default(false),
    grantedBy: uuid()
      .notNull()
      .references(() => people.id),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index('delegations_principal_idx').on(t.principalId, t.validTo),
    index('delegations_delegate_idx').on(t.delegateId, t.validTo),
  ],
);
