import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { tasks } from '../../db/schema/tasks.ts';
import { openStepOf } from '../../domain/approval/process.ts';
import type { State } from '../../domain/approval/state.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';

/** The tasks of a submission are what its state says, no more and no less. */
export async function replaceTasks(tx: Transaction, state: State): Promise<void> {
  await tx.delete(tasks).where(eq(tasks.submissionId, state.submissionId));
  const rows = tasksOf(state).map(({ openedAt, due, escalatedTo, roles, ...task }) => ({
    ...task,
    submissionId: state.submissionId,
    roles: [...roles],
    openedAt: new Date(openedAt),
    dueAt: new Date(due),
    escalatedUnitId: escalatedTo?.unitId ?? null,
    escalatedRole: escalatedTo?.role ?? null,
    paperBy: openStepOf(state, task.step)?.paper?.recordedBy ?? null,
  }));
  if (rows.length > 0) await tx.insert(tasks).values(rows);
}
