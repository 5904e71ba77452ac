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

/** The newest of the recipient's tasks; somebody who left the office meanwhile is told of the newest of all. */
async function taskFor(occasion: Occasion): Promise<{ task: Task; because: Props['because'] }> {
  const newestFirst = tasksOf(occasion.state).toSorted((left, right) => right.openedAt - left.openedAt);
  for (const task of newestFirst) {
    const because = await asHandler(occasion, task);
    if (because !== null) return { task, because };
  }
  const [task] = newestFirst;
  if (task === undefined) throw new Error('nothing waits for anybody');
  return { task, because: 'handler' };
}

function actionOf({ state }: Occasion, { action, step }: Task): Props['action'] {
  if (action === 'assign' || action === 'propose') return action;
  return stepOf(state.definition, step)?.kind ?? 'review';
}
