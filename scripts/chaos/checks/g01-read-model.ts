import { openStepOf } from '../../../domain/approval/process.ts';
import { isClosed } from '../../../domain/approval/submission-state.ts';
import { type Task, tasksOf } from '../../../domain/approval/tasks.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import type { Violation } from '../operation.ts';
import type { Case } from './case.ts';
import type { Accuse } from './violation.ts';

/** A task, and who recorded what was decided about it on paper, if it waits for a confirmation. */
type TaskRow = Task & { readonly paperBy: string | null };

/** Lists, boards and inboxes show what the trail gives. */
export function readModelOf({ row, state, tasks, events }: Case, say: Accuse): readonly Violation[] {
  if (state === null) return [];
  if (row === null) return [say('a row of the submission', 'none')];
  const stage = isClosed(state.is) ? null : (state.definition.stages[state.stage]?.key ?? null);
  const expected = { version: events.length, state: state.is, stage, round: state.round, submitting: null };
  const { version, round, submitting } = row;
  const found = { version, state: row.state, stage: row.stage, round, submitting };
  const waiting = tasks.map(
    ({ submissionId: _, dueAt, openedAt, escalatedUnitId, escalatedRole, ...task }): TaskRow => ({
      ...task,
      openedAt: openedAt.getTime(),
      due: dueAt.getTime(),
      escalatedTo:
        escalatedUnitId === null || escalatedRole === null
          ? null
          : { unitId: escalatedUnitId, role: escalatedRole },
    }),
  );
  const owed = tasksOf(state).map((task) => ({
    ...task,
    paperBy: openStepOf(state, task.step)?.paper?.recordedBy ?? null,
  }));
  return [
    ...differs('the row', expected, found, say),
    ...differs('tasks', sorted(owed), sorted(waiting), say),
  ];
}

const sorted = (tasks: readonly TaskRow[]): readonly string[] => tasks.map(canonicalJson).toSorted();

function differs(what: string, expected: unknown, found: unknown, say: Accuse): readonly Violation[] {
  const [left, right] = [canonicalJson(expected), canonicalJson(found)];
  return left === right ? [] : [say(`${what} as the trail gives: ${left}`, right)];
}
