import type { MailKind } from '../mail-kind.ts';
import { totalOf } from '../money/vnd.ts';
import type { Event } from './event.ts';
import { evolve } from './evolve.ts';
import { stepOf } from './process.ts';
import { repairTold } from './repair-told.ts';
import type { State } from './state.ts';
import { isClosed } from './submission-state.ts';
import { type Task, tasksOf } from './tasks.ts';

/** A batch of events, and the states around it. */
export type Change = {
  readonly before: State | null;
  readonly after: State;
  readonly fresh: readonly Event[];
};

/** Who a mail is for: those who wrote the submission, a task's or a unit's roles, single people; never `except`. */
export type Audience = {
  readonly requesters?: boolean;
  readonly task?: Task;
  readonly roles?: readonly { readonly unitId: string; readonly roles: readonly string[] }[];
  readonly people?: readonly string[];
  readonly except?: readonly string[];
};

export type OwedMail = {
  readonly kind: MailKind;
  readonly seq: number;
  /** Where one event makes several tasks: the step of the one that it tells of. */
  readonly step?: string;
  readonly to: Audience;
};

/** Every mail that a batch of events owes: one per stage and person, always the requester too. */
export function mailsFor(change: Change): readonly OwedMail[] {
  let state = change.before;
  const resumed = new Set<string>();
  const told = change.fresh.flatMap((event) => {
    const before = state;
    const after = evolve(before, event);
    state = after;
    if (event.type === 'explanation-answered' || isGivenByRepair(event, change.fresh))
      for (const task of tasksOf(after)) if (task.step === event.data.step) resumed.add(keyOf(task));
    return mailsOfEvent({ before, after }, event);
  });
  const last = change.fresh.at(-1);
  if (last === undefined || isClosed(change.after.is)) return told;
  const asked = newTasks(change, resumed).map(
    (task): OwedMail => ({ kind: 'action-needed', seq: last.seq, step: task.step, to: { task } }),
  );
  return [...told, ...asked];
}

function mailsOfEvent(
  { before, after }: Pick<Change, 'before' | 'after'>,
  event: Event,
): readonly OwedMail[] {
  const { seq } = event;
  const mail = (kind: MailKind, to: Audience): readonly OwedMail[] => [{ kind, seq, to }];
  const author = { roles: [after.routing.author], requesters: true };
  switch (event.type) {
    case 'submitted':
    case 'resubmitted':
      return mail('submitted', { requesters: true });
    case 'returned':
      return mail('returned', author);
    case 'sent-back':
      return mail('returned', { requesters: true });
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
    case 'closing-began': {
      const { offices, people } = atWork(before ?? after);
      return mail(event.data.as, { requesters: true, roles: [after.routing.author, ...offices], people });
    }
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
    case 'repaired':
      return mail('repaired', repairTold({ before: before ?? after, after }, event));
    case 'completed':
      return mail('completed', author);
    default:
      return [];
  }
}

/** What an administrator gave to somebody has a mail of its own. */
const isGivenByRepair = (
  event: Event,
  fresh: readonly Event[],
): event is Extract<Event, { type: 'assigned' | 'appointed' }> =>
  (event.type === 'assigned' || event.type === 'appointed') &&
  fresh.some(({ type, cause }) => type === 'repaired' && cause?.id === event.cause?.id);

/** Tasks that somebody has now and nobody had before; those of the author, and those that an answer resumed, have mails of their own. */
function newTasks({ before, after }: Change, resumed: ReadonlySet<string>): readonly Task[] {
  const had = new Set((before === null ? [] : tasksOf(before)).map(keyOf));
  return tasksOf(after).filter(
    (task) =>
      task.action !== 'revise' &&
      task.action !== 'answer' &&
      !had.has(keyOf(task)) &&
      !resumed.has(keyOf(task)),
  );
}

const keyOf = ({ step, action, round, assigneeId }: Task): string =>
  `${step}/${action}/${round}/${assigneeId ?? ''}`;

function taskOf(state: State, step: string): Audience {
  const task = tasksOf(state).find((candidate) => candidate.step === step || step === 'author');
  return task === undefined ? {} : { task };
}

/** Everybody whose turn it is, to whom it was passed over, or who waits for an explanation. */
function atWork(state: State) {
  const tasks = tasksOf(state);
  const offices = tasks.flatMap(({ unitId, roles, assigneeId, escalatedTo }) => [
    ...(assigneeId === null ? [{ unitId, roles }] : []),
    ...(escalatedTo === null ? [] : [{ unitId: escalatedTo.unitId, roles: [escalatedTo.role] }]),
  ]);
  const assignees = tasks.flatMap(({ assigneeId }) => (assigneeId === null ? [] : [assigneeId]));
  const askers = state.open.flatMap(({ asked }) => (asked === null ? [] : [asked.by]));
  return { offices, people: [...assignees, ...askers] };
}

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
