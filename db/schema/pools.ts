import { sql } from 'drizzle-orm';
import { check, integer, pgEnum, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { lineKinds } from '../../domain/content/content.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import { id, vnd } from './columns.ts';
import { units } from './units.ts';

export const fundingSource = pgEnum('funding_source', fundingSources);
export const lineKind = pgEnum('line_kind', lineKinds);

/** Money for a year, source and purpose: appropriated = free + reserved + committed + spent, and none below zero. */
export const pools = pgTable(
  'pools',
  {
    id: id(),
    ownerUnitId: uuid()
      .notNull()
      .references(() => units.id),
    year: integer().notNull(),
    source: fundingSource().notNull(),
    purpose: lineKind().notNull(),
    appropriated: vnd().notNull(),
    free: vnd().notNull(),
    reserved: vnd().notNull().default(0),
    committed: vnd().notNull().default(0),
    spent: vnd().notNull().default(0),
  },
  (t) => [
    unique('pools_key').on(t.ownerUnitId, t.year, t.source, t.purpose),
    check(
      'pools_never_below_zero',
      sql`${t.free} >= 0 and ${t.reserved} >= 0 and ${t.committed} >= 0 and ${t.spent} >= 0`,
    ),
    check('pools_add_up', sql`${t.appropriated} = ${t.free} + ${t.reserved} + ${t.committed} + ${t.spent}`),
    check('pools_within_bounds', sql`${t.appropriated} < 9000000000000000`),
  ],
);
