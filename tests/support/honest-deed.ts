import type { Actor, Capacity } from '../../domain/approval/actor.ts';
import { allocatableLines, approvedLines, askableFor, moneyOf } from '../../domain/approval/amounts.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { State } from '../../domain/approval/state.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import { type Deed, remark } from './play.ts';
import { actorOf } from './sample-routing.ts';

export type Honest = { readonly actor: Actor; readonly deed: Deed };

/** What an honest holder of the post would do about the first task, never seen before in this submission; null without a task. */
export function honestDeed(state: State): Honest | null {
  const task = tasksOf(state)[0];
  const role = task?.roles[0];
  if (task === undefined || role === undefined) return null;
  const person = task.assigneeId ?? `fresh-${state.version}`;
  return { actor: actorOf(person, task.unitId, role), deed: deedFor(state, task) };
}

/** Puts a task that its holder cannot do back into the queue, as the holder or as whoever distributes the work. */
export function honestRelease(state: State): Honest | null {
  const task = tasksOf(state)[0];
  const routing = task === undefined ? undefined : state.routing.steps[task.step];
  const holder = state.open.find(({ key }) => key === task?.step)?.assignee;
  if (task === undefined || routing === undefined || holder === undefined || holder === null) return null;
  const head = routing.assign[0];
  const post: Capacity = { unitId: routing.unitId, role: head ?? routing[holder.work][0] ?? '' };
  const person = head === undefined ? holder.personId : `fresh-${state.version}`;
  return { actor: actorOf(person, post.unitId, post.role), deed: { kind: 'release', step: task.step } };
}

function deedFor(state: State, { step, action }: Task): Deed {
  const why = remark(`remark-${state.version}`);
  switch (action) {
    case 'revise':
      return {
        kind: 'resubmit',
        rules: 1,
        revision: { ...state.revision, number: state.revision.number + 1 },
        remark: why,
      };
    case 'answer':
      return { kind: 'answer', step, remark: why };
    case 'assign':
      return { kind: 'assign', step, assigneeId: `chosen-${state.version}`, work: 'decide' };
    case 'propose':
    case 'decide':
      return { kind: action, step, verdict: onwardAt(state, step) };
    case 'issue':
      return documentFor(state, step);
    case 'allocate':
      return moneyDeed(state, step);
    case 'report':
      return { kind: 'report', step, reports: closingReports(state) };
  }
}

const onwardAt = (state: State, step: string): 'approve' | 'concur' =>
  stepOf(state.definition, step)?.kind === 'consultation' ? 'concur' : 'approve';

export function documentFor(state: State, step: string): Extract<Deed, { kind: 'issue' }> {
  const signingMode = stepOf(state.definition, step)?.signingMode ?? 'TM.';
  const file = { id: `file-${state.version}`, digest: 'digest' };
  return { kind: 'issue', step, number: '225/QĐ-UBND', date: '2026-12-10', signingMode, file };
}

function moneyDeed(state: State, step: string): Deed {
  const lines = allocatableLines(state);
  const reserved = lines.map(({ line }) => line.id).filter((id) => totalOf(moneyOf(state, id).reserved) > 0);
  if (reserved.length > 0) return { kind: 'confirm', step, lineIds: reserved };
  const requests = lines
    .map(({ line, amount }) => ({
      lineId: line.id,
      amountBySource: askableFor(state, line.id, amount),
      score: 50,
    }))
    .filter(({ amountBySource }) => totalOf(amountBySource) > 0);
  return { kind: 'allocate', step, requests };
}

function closingReports(state: State) {
  return approvedLines(state)
    .map(({ line }) => line.id)
    .filter((id) => (state.delivery[id]?.state ?? 'under-way') === 'under-way')
    .map((lineId) => {
      const {
        classesHeld = 0,
        attendances = 0,
        distinctPeople = 0,
        spent = {},
      } = state.delivery[lineId] ?? {};
      const totals = { classesHeld, attendances, distinctPeople, spent };
      return {
        lineId,
        ...totals,
        evidence: [],
        state: 'closed' as const,
        remark: remark(`closed-${lineId}`),
      };
    });
}
