import { integer, jsonb, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { type ReminderPlan, usualReminders } from '../../domain/campaign/reminder-plan.ts';
import { createdAt, id, instant } from './columns.ts';
import { submissionKind } from './definitions.ts';
import { units } from './units.ts';

/** A year that is open for planning in the tree below its unit. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    year: integer().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    /** What its units owe. */
    kind: submissionKind().notNull().default('training-plan'),
    opensAt: instant().notNull(),
    dueAt: instant().notNull(),
    closesAt: instant().notNull(),
    reminders: jsonb().$type<ReminderPlan>().notNull().default(usualReminders),
    /** Raised with every change of its dates; `heardVersion` is the one by which its workflow sleeps. */
    version: integer().notNull().default(1),
    heardVersion: integer().notNull().default(0),
    /** Everything that was to be told up to then is in the outbox. */
    toldUpTo: instant(),
    /** Nothing is left to be told. */
    endedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [unique('campaigns_year_key').on(t.unitId, t.year, t.kind)],
);
