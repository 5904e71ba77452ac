import { stepOf } from '../../domain/approval/process.ts';
import { type Task, tasksOf } from '../../domain/approval/tasks.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import { asHandler } from './because.ts';
import type { Occasion } from './occasion.ts';
import { requestedTotal, stepTold, told } from './told.ts';

type Props = PropsOf['action-needed'];

export async function actionNeeded(occasion: Occasion): Promise<Props> {
  const { task, because } = await taskFor(occasion);
  return {
    ...(await told(occasion, because)),
    action: actionOf(occasion, task),
    step: await stepTold(occasion, task.step),
    round: task.round,
    amount: requestedTotal(occasion.state),
    dueAt: task.due,
  };
}

/** Somebody who left the office meanwhile had the task when it was told. */
async function taskFor(occasion: Occasion): Promise<{ task: Task; because: Props['because'] }> {
  const task = tasksOf(occasion.state).find(({ step }) => step === occasion.step);
  if (task === undefined) throw new Error(`nothing waits at "${occasion.step}"`);
  return { task, because: (await asHandler(occasion, task)) ?? 'handler' };
}

function actionOf({ state }: Occasion, { action, step }: Task): Props['action'] {
  if (action === 'assign' || action === 'propose') return action;
  return stepOf(state.definition, step)?.kind ?? 'review';
}
