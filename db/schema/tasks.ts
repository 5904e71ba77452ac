import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { taskActions } from '../../domain/approval/tasks.ts';
import { instant } from './columns.ts';
import { submissions } from './submissions.ts';
import { units } from './units.ts';

export const taskAction = pgEnum('task_action', taskActions);

/** What waits for somebody now: one row per open step, replaced by `project`; who may act is a join with positions. */
export const tasks = pgTable(
  'tasks',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    step: text().notNull(),
    action: taskAction().notNull(),
    round: integer().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    roles: text().array().notNull(),
    assigneeId: uuid(),
    openedAt: instant().notNull(),
    dueAt: instant().notNull(),
    overdue: boolean().notNull(),
    escalatedUnitId: uuid(),
    escalatedRole: text(),
    /** Who recorded a decision taken on paper that a second person has still to confirm. */
    paperBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.submissionId, t.step, t.action] }),
    index('tasks_unit_idx')
      .on(t.unitId, t.roles, t.dueAt, t.submissionId)
      .where(sql`${t.assigneeId} is null`),
    index('tasks_assignee_idx')
      .on(t.assigneeId, t.dueAt, t.submissionId)
      .where(sql`${t.assigneeId} is not null`),
    index('tasks_escalated_idx')
      .on(t.escalatedUnitId, t.escalatedRole, t.dueAt, t.submissionId)
      .where(sql`${t.escalatedUnitId} is not null`),
  ],
);
