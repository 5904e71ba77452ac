import type { Capacity } from '../../domain/approval/actor.ts';
import { openMarks, rungAt } from '../../domain/approval/clock.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import { workingDaysBetween } from '../../domain/calendar/working-day.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import type { MailReason } from '../../emails/mail-props.ts';
import { officeText } from '../../emails/office-text.ts';
import { asAuthorOrParticipant, asEscalation, asHandler } from './because.ts';
import { happened, type Occasion } from './occasion.ts';
import { taskTold, told } from './told.ts';

export async function reminder(occasion: Occasion): Promise<PropsOf['reminder']> {
  const { at, data } = happened(occasion, 'reminded');
  const isLate = at >= data.due;
  return {
    ...(await late(occasion, data, null)),
    escalation: await escalationOf(occasion, data.step),
    ...(isLate ? { daysLate: workingDaysBetween(data.due, at, occasion.state.calendar) } : {}),
  };
}

export async function overdue(occasion: Occasion): Promise<PropsOf['overdue']> {
  const { data } = happened(occasion, 'fell-due');
  return { ...(await late(occasion, data, null)), escalation: await escalationOf(occasion, data.step) };
}

export async function escalated(occasion: Occasion): Promise<PropsOf['escalated']> {
  const { data } = happened(occasion, 'escalated');
  const { to, how } = data;
  return { ...(await late(occasion, data, to)), escalatedTo: await officeTold(occasion, to), how };
}

async function late(
  occasion: Occasion,
  { step, due }: { readonly step: string; readonly due: number },
  to: Capacity | null,
) {
  const task = lateTaskOf(occasion, step);
  const { lookUp } = occasion;
  const handlers = task.assigneeId === null ? await lookUp.holders(task) : [task.assigneeId];
  return {
    ...(await told(occasion, await becauseOf(occasion, task, to))),
    step: await taskTold(occasion, task),
    handlers: await lookUp.personNames(handlers),
    dueAt: due,
  };
}

/** While it is returned, the step is called `author`. */
function lateTaskOf({ before, state }: Occasion, step: string): Task {
  const task = tasksOf(before ?? state).find((candidate) => step === 'author' || candidate.step === step);
  if (task === undefined) throw new Error(`nothing waits at ${step}`);
  return task;
}

async function becauseOf(occasion: Occasion, task: Task, to: Capacity | null): Promise<MailReason> {
  const escalation = to === null ? null : await asEscalation(occasion, to);
  return (await asHandler(occasion, task)) ?? escalation ?? asAuthorOrParticipant(occasion);
}

/** To whom it will be reported or passed, and when, if nobody acts. */
async function escalationOf(occasion: Occasion, step: string): Promise<PropsOf['overdue']['escalation']> {
  const { state } = occasion;
  const mark = openMarks(state).find((open) => open.step === step && open.type === 'escalated');
  const rung = mark === undefined ? undefined : rungAt(state, step, mark.mark);
  return mark === undefined || rung === undefined
    ? undefined
    : { to: await officeTold(occasion, rung.to), how: rung.how, at: mark.at };
}

const officeTold = async ({ lookUp, recipient }: Occasion, { unitId, role }: Capacity): Promise<string> =>
  officeText({ role, unitName: await lookUp.unitName(unitId) }, recipient.language);
