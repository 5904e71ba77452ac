import { approvedLines } from '../../domain/approval/amounts.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import type { MailReason } from '../../emails/mail-props.ts';
import { asAuthor, asAuthorOrParticipant, asHandler } from './because.ts';
import { lastOf, type Occasion } from './occasion.ts';
import { personTold, told } from './told.ts';

/** Withdrawn or cancelled: who began it, and why, since the end itself may come later, with the money released. */
export async function ended(occasion: Occasion): Promise<PropsOf['withdrawn' | 'cancelled']> {
  const began = lastOf(occasion, 'closing-began');
  return {
    ...(await told(occasion, await becauseOf(occasion, began.seq))),
    by: await personTold(occasion, began),
    reason: await occasion.lookUp.remarkText(began.data.remark),
  };
}

async function becauseOf(occasion: Occasion, endSeq: number): Promise<MailReason> {
  const author = await asAuthor(occasion);
  if (author !== null) return author;
  const atWork = fold(occasion.past.filter(({ seq }) => seq < endSeq));
  for (const task of atWork === null ? [] : tasksOf(atWork)) {
    const because = await asHandler(occasion, task);
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
