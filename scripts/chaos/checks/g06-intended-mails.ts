import type { Event } from '../../../domain/approval/event.ts';
import { tasksOf } from '../../../domain/approval/tasks.ts';
import type { MailKind } from '../../../domain/mail-kind.ts';
import type { Case } from './case.ts';
import type { Scene } from './scene.ts';

type Intended = { readonly seq: number; readonly kind: MailKind; readonly to: string };

/** The least that the trail calls for: every stage's mail to those who wrote, and whoever must act now was told. */
export function intendedMails({ events, state }: Case, { emails, holdersOf }: Scene) {
  const wrote = new Set<string>();
  const ofEvents = events.flatMap((event): readonly Intended[] => {
    if (event.type === 'submitted' || event.type === 'resubmitted')
      for (const one of [...event.data.revision.authors, ...handsOf(event)]) wrote.add(one);
    const kind = kindOf(event);
    const offices =
      event.type === 'escalated'
        ? holdersOf({ unitId: event.data.to.unitId, roles: [event.data.to.role] })
        : [];
    return kind === null
      ? []
      : [...new Set([...wrote, ...offices])].map((to) => ({ seq: event.seq, kind, to }));
  });
  const isAuthors = (action: string): boolean => action === 'revise' || action === 'answer';
  const ofTasks = (state === null ? [] : tasksOf(state))
    .filter(({ action }) => !isAuthors(action))
    .flatMap(({ step, unitId, roles, assigneeId }) =>
      (assigneeId === null ? holdersOf({ unitId, roles }) : [assigneeId]).map((to) => ({ step, to })),
    );
  return {
    ofEvents: ofEvents.filter(({ to }) => emails.has(to)),
    ofTasks: ofTasks.filter(({ to }) => emails.has(to)),
  };
}

const handsOf = ({ actor }: Event): readonly string[] =>
  actor === null ? [] : [actor.personId, ...actor.onBehalfOf];

/** The mail that everybody who wrote gets of an event. */
function kindOf(event: Event): MailKind | null {
  switch (event.type) {
    case 'submitted':
    case 'resubmitted':
      return 'submitted';
    case 'returned':
    case 'sent-back':
      return 'returned';
    case 'explanation-asked':
    case 'explanation-answered':
    case 'decision-issued':
    case 'completed':
    case 'escalated':
      return event.type;
    case 'rejected':
      return 'not-approved';
    case 'closing-began':
      return event.data.as;
    case 'fell-due':
      return 'overdue';
    default:
      return null;
  }
}
