import { approvedLines } from '../../domain/approval/amounts.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import type { MailReason } from '../../emails/mail-props.ts';
import { asAuthor, asAuthorOrParticipant, asEscalation, asHandler } from './because.ts';
import { happened, type Occasion } from './occasion.ts';
import { personTold, told } from './told.ts';

/** Withdrawn or cancelled: told when it begins, since the end itself may come later, with the money released. */
export async function ended(occasion: Occasion): Promise<PropsOf['withdrawn' | 'cancelled']> {
  const { remark } = happened(occasion, 'closing-began').data;
  return {
    ...(await told(occasion, await becauseOf(occasion))),
    by: await personTold(occasion, occasion.event),
    reason: await occasion.lookUp.remarkText(remark),
  };
}

/** Nothing is open any more: what the recipient had to do with it shows in the state before. */
async function becauseOf(occasion: Occasion): Promise<MailReason> {
  const author = await asAuthor(occasion);
  const { before, placeOf } = occasion;
  if (author !== null || before === null) return author ?? 'participant';
  if (before.open.some(({ asked }) => asked?.by === placeOf)) return 'asker';
  for (const task of tasksOf(before)) {
    const { escalatedTo } = task;
    const because =
      (await asHandler(occasion, task)) ??
      (escalatedTo === null ? null : await asEscalation(occasion, escalatedTo));
    if (because !== null) return because;
  }
  return 'participant';
}

export async function completed(occasion: Occasion): Promise<PropsOf['completed']> {
  const deliveries = Object.values(occasion.state.delivery);
  const inState = (reached: 'delivered' | 'closed'): number =>
    deliveries.filter(({ state }) => state === reached).length;
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    linesDelivered: inState('delivered'),
    linesClosed: inState('closed'),
    granted: grantedTotal(occasion),
    spent: deliveries.reduce((sum, { spent }) => sum + totalOf(spent), 0),
  };
}

/** What the pools gave, even when it went back since; the decision itself provides for training. */
function grantedTotal({ past, state }: Occasion): number {
  const commits = new Set(
    past.flatMap((event) =>
      event.type === 'allocation-confirmed' ? event.data.movements.map(({ key }) => key) : [],
    ),
  );
  const results = past.flatMap((event) => (event.type === 'settled' ? event.data.results : []));
  const fromPools = results
    .filter(({ key }) => commits.has(key))
    .reduce((sum, { granted }) => sum + totalOf(granted), 0);
  const training = approvedLines(state).filter(({ line }) => line.kind === 'training');
  return training.reduce((sum, { amount }) => sum + totalOf(amount), fromPools);
}
