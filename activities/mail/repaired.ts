import type { State } from '../../domain/approval/state.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import type { MailReason } from '../../emails/mail-props.ts';
import { wordsIn } from '../../i18n/words.ts';
import { asAuthor, asAuthorOrParticipant, asHandler } from './because.ts';
import { happened, type Occasion, type Of } from './occasion.ts';
import { personTold, stepTold, taskTold, told } from './told.ts';

type Props = PropsOf['repaired'];
type Place = { readonly part: Props['part']; readonly because: MailReason };

/** An administrator's repair: what was done and why, to whoever it concerns. */
export async function repaired(occasion: Occasion): Promise<Props> {
  const event = happened(occasion, 'repaired');
  const { repair, step = '', personId, remark } = event.data;
  const { before, state, outcome, lookUp } = occasion;
  const { part, because } = await placeIn(occasion, event);
  const task = taskAt(before ?? state, step);
  const [receiver = ''] = personId === undefined ? [] : await lookUp.personNames([personId]);
  const dueAt = taskAt(outcome, step)?.due;
  return {
    ...(await told(occasion, because)),
    repair: repair === 'confirm-paper' && !takesEffect(occasion) ? 'refuse-paper' : repair,
    part,
    by: await personTold(occasion, event),
    step: task === undefined ? await stepTold(occasion, step) : await taskTold(occasion, task),
    receiver,
    reason: await lookUp.remarkText(remark),
    ...(dueAt === undefined || repair === 'send-back' ? {} : { dueAt }),
    ...paperTold(occasion, event),
  };
}

/** `author` is whatever the unit has to do. */
const taskAt = (state: State, step: string): Task | undefined =>
  tasksOf(state).find((task) => step === 'author' || task.step === step);

async function placeIn(
  occasion: Occasion,
  { data: { repair, step = '', personId } }: Of<'repaired'>,
): Promise<Place> {
  const because = await asAuthorOrParticipant(occasion);
  if (repair === 'record-paper')
    return { because, part: occasion.recipient.id === personId ? 'signed' : 'confirms' };
  const task = taskAt(occasion.outcome, step);
  if (task === undefined || repair === 'send-back' || repair === 'confirm-paper')
    return { because, part: 'told' };
  const isAuthors = task.action === 'revise' || task.action === 'answer';
  const acts = isAuthors
    ? await asAuthor(occasion)
    : await asHandler({ ...occasion, state: occasion.outcome }, task);
  return acts === null ? { because, part: 'told' } : { because: acts, part: 'acts' };
}

/** A second person found that it agrees: the same command made a decision of it. */
const takesEffect = ({ before, outcome }: Occasion): boolean =>
  outcome.decisions.length > (before?.decisions.length ?? 0);

/** The paper that waited, or waits from now on. */
function paperTold(
  { before, outcome, recipient }: Occasion,
  { data: { repair, step } }: Of<'repaired'>,
): Pick<Props, 'paper'> {
  if (repair !== 'record-paper' && repair !== 'confirm-paper') return {};
  const held = repair === 'record-paper' ? outcome : before;
  const paper = held?.open.find(({ key }) => key === step)?.paper ?? null;
  if (paper === null) return {};
  const verdict = wordsIn(recipient.language)(`terms:verdict.${paper.verdict}`);
  return { paper: { number: paper.number, date: paper.date, verdict } };
}
