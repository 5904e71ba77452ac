import type { Instant } from '../calendar/calendar.ts';
import type { Capacity } from './actor.ts';
import { stepOf } from './process.ts';
import type { State } from './state.ts';

export const taskActions = [
  'assign',
  'propose',
  'decide',
  'issue',
  'allocate',
  'report',
  'answer',
  'revise',
] as const;
export type TaskAction = (typeof taskActions)[number];

/** What waits for somebody now, and for whom. */
export type Task = {
  readonly step: string;
  readonly action: TaskAction;
  readonly round: number;
  readonly unitId: string;
  readonly roles: readonly string[];
  readonly assigneeId: string | null;
  readonly openedAt: Instant;
  readonly due: Instant;
  readonly overdue: boolean;
  readonly escalatedTo: Capacity | null;
};

/** Every task of a submission: one per open step, the author's when it was returned or asked. */
export function tasksOf(state: State): readonly Task[] {
  const { author } = state.routing;
  const { returned, round } = state;
  if (returned !== null) {
    const { by, at, due, fired } = returned;
    return [
      {
        step: by,
        action: 'revise',
        round,
        ...author,
        assigneeId: null,
        openedAt: at,
        due,
        overdue: fired.includes('due'),
        escalatedTo: null,
      },
    ];
  }
  return state.open.map((open) => {
    const { key: step, asked, escalatedTo } = open;
    if (asked !== null) {
      const overdue = asked.fired.includes('answer:due');
      return {
        step,
        action: 'answer',
        round,
        ...author,
        assigneeId: null,
        openedAt: asked.at,
        due: asked.due,
        overdue,
        escalatedTo: null,
      };
    }
    const { action, roles, assigneeId } = workOn(state, open);
    const unitId = state.routing.steps[step]?.unitId ?? state.unitId;
    return {
      step,
      action,
      round,
      unitId,
      roles,
      assigneeId,
      openedAt: open.openedAt,
      due: open.due,
      overdue: open.fired.includes('due'),
      escalatedTo,
    };
  });
}

/** Whose turn it is inside the handling unit: the head's, the specialist's, or the signatory's. */
function workOn(
  state: State,
  { key, assignee, proposal }: State['open'][number],
): Pick<Task, 'action' | 'roles' | 'assigneeId'> {
  const { decide = [], assign = [], propose = [] } = state.routing.steps[key] ?? {};
  const decider = assignee?.work === 'decide' ? assignee.personId : null;
  if (proposal === null && assignee?.work === 'propose')
    return { action: 'propose', roles: propose, assigneeId: assignee.personId };
  if (proposal === null && assignee === null && assign.length > 0)
    return { action: 'assign', roles: assign, assigneeId: null };
  if (proposal === null && assignee === null && propose.length > 0)
    return { action: 'propose', roles: propose, assigneeId: null };
  return {
    action: actionOfKind[stepOf(state.definition, key)?.kind ?? 'review'],
    roles: decide,
    assigneeId: decider,
  };
}

const actionOfKind = {
  review: 'decide',
  consultation: 'decide',
  approval: 'decide',
  signature: 'issue',
  allocation: 'allocate',
  delivery: 'report',
} as const;
