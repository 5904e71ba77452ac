import type { Event } from '../../domain/approval/event.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { State } from '../../domain/approval/state.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import type { Line } from '../../domain/content/content.ts';
import type { AmountBySource } from '../../domain/money/funding-source.ts';
import { addBySource, totalOf } from '../../domain/money/vnd.ts';
import type {
  MailProps,
  MailReason,
  NextStepProps,
  PersonProps,
  PlanLineProps,
  StepProps,
} from '../../emails/mail-props.ts';
import { sayMailIn } from '../../emails/say-mail.ts';
import type { Occasion } from './occasion.ts';

/** What every mail tells. */
export async function told(
  { recipient, placeOf, submission, url, lookUp }: Occasion,
  because: MailReason,
): Promise<MailProps> {
  const unitName = await lookUp.unitName(submission.unitId);
  const [onBehalfOf] = placeOf === recipient.id ? [] : await lookUp.personNames([placeOf]);
  const { id, fileNumber, title } = submission;
  return {
    language: recipient.language,
    recipientName: recipient.name,
    because,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    submission: { fileNumber: fileNumber ?? id, title, unitName },
    url,
  };
}

/** A step with the unit that handles it. */
export async function stepTold({ state, recipient, lookUp }: Occasion, key: string): Promise<StepProps> {
  const name = stepOf(state.definition, key)?.name[recipient.language] ?? key;
  return { name, unitName: await lookUp.unitName(state.routing.steps[key]?.unitId ?? state.unitId) };
}

/** A task with the unit it waits for: revising and explaining are the author's, whichever step asked for it. */
export async function taskTold(occasion: Occasion, { step, action, unitId }: Task): Promise<StepProps> {
  if (action !== 'revise' && action !== 'answer') return stepTold(occasion, step);
  const say = sayMailIn(occasion.recipient.language);
  return { name: say(`task.${action}`), unitName: await occasion.lookUp.unitName(unitId) };
}

/** Where the submission went from here. */
export async function nextTold(occasion: Occasion): Promise<NextStepProps | undefined> {
  const [task] = tasksOf(occasion.outcome);
  return task === undefined ? undefined : { ...(await taskTold(occasion, task)), dueAt: task.due };
}

/** Who did it, in which unit, and for whom. */
export async function personTold({ lookUp }: Occasion, { actor, type }: Event): Promise<PersonProps> {
  if (actor === null) throw new Error(`nobody did "${type}"`);
  const [name = '', ...principals] = await lookUp.personNames([actor.personId, ...actor.onBehalfOf]);
  const person = { name, unitName: await lookUp.unitName(actor.capacity.unitId) };
  return principals.length === 0 ? person : { ...person, onBehalfOf: principals.join(', ') };
}

/** The lines of the revision that is judged, by their ids. */
export async function linesOf({
  state,
  submission,
  lookUp,
}: Occasion): Promise<(id: string) => PlanLineProps> {
  const { lines } = await lookUp.content(submission.id, state.revision.number);
  const byId = new Map<string, Line>(lines.map((line) => [line.id, line]));
  return (id) => {
    const line = byId.get(id);
    if (line === undefined) throw new Error(`revision ${state.revision.number} has no line ${id}`);
    return { number: line.number, programme: line.programme };
  };
}

/** Everything that the revision asks for, VND. */
export const requestedTotal = ({ revision }: State): number =>
  totalOf(revision.lines.reduce<AmountBySource>((sum, line) => addBySource(sum, line.amountBySource), {}));
