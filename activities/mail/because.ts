import type { Capacity } from '../../domain/approval/actor.ts';
import type { Task } from '../../domain/approval/tasks.ts';
import type { MailReason } from '../../emails/mail-props.ts';
import type { Occasion } from './occasion.ts';

type Office = { readonly unitId: string; readonly roles: readonly string[] };

/** Whether the task is the recipient's to deal with, or of whom they stand in for, or null. */
export async function asHandler(occasion: Occasion, task: Task): Promise<'assignee' | 'handler' | null> {
  if (task.assigneeId !== null) return task.assigneeId === occasion.placeOf ? 'assignee' : null;
  return (await holds(occasion, task)) ? 'handler' : null;
}

export const asEscalation = async (
  occasion: Occasion,
  { unitId, role }: Capacity,
): Promise<'escalation' | null> => ((await holds(occasion, { unitId, roles: [role] })) ? 'escalation' : null);

export async function asAuthor(occasion: Occasion): Promise<'author' | null> {
  const { state, placeOf } = occasion;
  return state.authors.includes(placeOf) || (await holds(occasion, state.routing.author)) ? 'author' : null;
}

/** The author's, or that of somebody who took part and has no other. */
export const asAuthorOrParticipant = async (occasion: Occasion): Promise<MailReason> =>
  (await asAuthor(occasion)) ?? 'participant';

const holds = async ({ lookUp, placeOf }: Occasion, office: Office): Promise<boolean> =>
  (await lookUp.holders(office)).includes(placeOf);
