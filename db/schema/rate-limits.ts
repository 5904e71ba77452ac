import { bigint, index, integer, pgTable, varchar } from 'drizzle-orm/pg-core';

/** Counts of attempts and requests; `key` is a keyed digest, `expire` epoch milliseconds. The layout is rate-limiter-flexible's. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: varchar({ length: 255 }).primaryKey(),
    points: integer().notNull().default(0),
    expire: bigint({ mode: 'number' }),
  },
  (t) => [index('rate_limits_expire_idx').on(t.expire)],
);
