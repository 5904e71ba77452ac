import type { Event } from '../../domain/approval/event.ts';
import { evolve } from '../../domain/approval/evolve.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import type { MailKind } from '../../domain/mail-kind.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { Audience, Change } from './queue-mail.ts';

type Mail = { readonly kind: MailKind; readonly seq: number; readonly to: Audience };

/** Every mail that a batch of events owes: one per stage and person, always the requester too. */
export function mailsFor(change: Change): readonly Mail[] {
  let state = change.before;
  const told = change.fresh.flatMap((event) => {
    const before = state;
    const after = evolve(before, event);
    state = after;
    return mailsOfEvent({ before, after }, event);
  });
  const last = change.fresh.at(-1);
  if (last === undefined || isClosed(change.after.is)) return told;
  const asked = newTasks(change).map(
    (task): Mail => ({ kind: 'action-needed', seq: last.seq, to: { task } }),
  );
  return [...told, ...asked];
}

function mailsOfEvent({ before, after }: Pick<Change, 'before' | 'after'>, event: Event): readonly Mail[] {
  const { seq } = event;
  const mail = (kind: MailKind, to: Audience): readonly Mail[] => [{ kind, seq, to }];
  const author = { roles: [after.routing.author], requesters: true };
  switch (event.type) {
    case 'submitted':
    case 'resubmitted':
      return mail('submitted', { requesters: true });
    case 'returned':
      return mail('returned', author);
    case 'explanation-asked':
      return mail('explanation-asked', author);
    case 'explanation-answered':
      return mail('explanation-answered', { ...taskOf(after, event.data.step), requesters: true });
    case 'step-closed':
      return event.data.outcome === 'done' &&
        stepOf(after.definition, event.data.step)?.kind === 'approval' &&
        after.is !== 'rejected'
        ? mail('approved', { requesters: true })
        : [];
    case 'decision-issued':
      return mail('decision-issued', author);
    case 'rejected':
      return mail('not-approved', author);
    case 'withdrawn':
    case 'cancelled':
      return mail(event.type, { ...author, roles: [after.routing.author, ...openOffices(before)] });
    case 'settled':
      return isAllocationResult(before ?? after, after, event.data.results)
        ? mail('allocation-result', author)
        : [];
    case 'reminded':
      return mail('reminder', taskOf(before ?? after, event.data.step));
    case 'fell-due':
      return mail('overdue', { ...taskOf(before ?? after, event.data.step), requesters: true });
    case 'escalated':
      return mail('escalated', {
        ...taskOf(before ?? after, event.data.step),
        roles: [{ unitId: event.data.to.unitId, roles: [event.data.to.role] }],
        requesters: true,
      });
    case 'completed':
      return mail('completed', author);
    default:
      return [];
  }
}

/** Tasks that somebody has now and nobody had before; those of the author have mails of their own. */
function newTasks({ before, after, fresh }: Change): readonly Task[] {
  const had = new Set((before === null ? [] : tasksOf(before)).map(keyOf));
  const answered = new Set(
    fresh.flatMap((event) => (event.type === 'explanation-answered' ? [event.data.step] : [])),
  );
  return tasksOf(after).filter(
    (task) =>
      task.action !== 'revise' &&
      task.action !== 'answer' &&
      !had.has(keyOf(task)) &&
      !answered.has(task.step),
  );
}

const keyOf = ({ step, action, round, assigneeId }: Task): string =>
  `${step}/${action}/${round}/${assigneeId ?? ''}`;

function taskOf(state: State, step: string): Audience {
  const task = tasksOf(state).find((candidate) => candidate.step === step || step === 'author');
  return task === undefined ? {} : { task };
}

const openOffices = (before: State | null) =>
  before === null ? [] : tasksOf(before).map(({ unitId, roles }) => ({ unitId, roles }));

/** Money that was confirmed, or a settlement that left nothing to confirm since all of it waits. */
function isAllocationResult(
  before: State,
  after: State,
  results: readonly { readonly key: string }[],
): boolean {
  const kinds = before.ledger
    .filter(({ key }) => results.some((result) => result.key === key))
    .map(({ kind }) => kind);
  const nothingReserved = Object.values(after.money).every(({ reserved }) => totalOf(reserved) === 0);
  return kinds.includes('commit') || (kinds.includes('reserve') && nothingReserved);
}
