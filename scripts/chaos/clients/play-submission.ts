import { isClosed, submissionStates } from '../../../domain/approval/submission-state.ts';
import { beginDraft, correct, sendUp } from './author.ts';
import { carryOut, sendVerb } from './carry.ts';
import { administrator, offices } from './cast.ts';
import type { Desk } from './desk.ts';
import { handleStep } from './handle-step.ts';
import { intrude, meddle } from './mischief.ts';
import { type Scene, type Waiting, waitingFor } from './scene.ts';

export type Playing = {
  readonly desk: Desk;
  readonly year: number;
  /** No new step is begun once this says so. */
  readonly isEnding: () => boolean;
  readonly renew: (submissionId: string) => Promise<void>;
  readonly onSent: (submissionId: string) => void;
};

const mostMoves = 60;

/** Plays one submission from its draft to its end, with everything that people do on the way. */
export async function playSubmission({ desk, year, isEnding, renew, onSent }: Playing): Promise<void> {
  const { random } = desk;
  const office = random.one(offices);
  const id = await beginDraft(desk, office, random.next() < 0.7 ? 'equipment' : 'scholarship', year);
  if (id === null) return;
  const scene: Scene = { desk, office, id, renew: () => renew(id), version: 0, detours: 0 };
  if (random.next() < 0.1) await meddle(scene);
  if (!(await sendUp(scene))) return;
  onSent(id);
  for (let moves = 0; moves < mostMoves && !isEnding(); moves += 1) {
    const waiting = await waitingFor(scene);
    if (isOver(waiting) || !(await moveOn(scene, waiting))) return;
  }
}

const isOver = ({ state }: Waiting): boolean => {
  const known = submissionStates.find((one) => one === state);
  return known === undefined || isClosed(known);
};

/** One move; false when the submission was given up. */
async function moveOn(scene: Scene, { state, tasks }: Waiting): Promise<boolean> {
  const { desk, office } = scene;
  const { random } = desk;
  const dice = random.next();
  if (dice < 0.02) return end(scene, 'withdraw', state);
  if (dice < 0.03) return end(scene, 'cancel', state);
  if (tasks.length === 0) return true;
  const task = random.one(tasks);
  if (dice < 0.15 && task.action !== 'revise' && task.action !== 'report') await intrude(scene, task.step);
  if (dice > 0.97) await meddle(scene);
  if (task.action === 'revise') {
    await correct(scene);
    return sendUp(scene, `Đã tiếp thu, lần ${scene.detours}.`);
  }
  if (task.action === 'answer') {
    const body = { step: task.step, text: 'Xã đã rà soát lại nhu cầu.' };
    const answered = await carryOut(scene, { as: office.head, verb: 'answer', body });
    return answered.status === 200 || giveUp(scene);
  }
  if (await handleStep(scene, task.step, task.unit)) return true;
  return giveUp(scene);
}

/** Nobody who is left may decide: people of a small unit have all had their say. */
async function giveUp(scene: Scene): Promise<boolean> {
  const body = { reason: 'Không còn ai có thẩm quyền.' };
  await sendVerb(scene, { as: administrator, verb: 'cancel', body, purpose: 'stuck', expected: 'either' });
  return false;
}

/** Once money was confirmed nobody ends it; before that the unit and the administrator may. */
async function end(scene: Scene, verb: 'withdraw' | 'cancel', state: string): Promise<boolean> {
  const isBefore = state === 'in-review' || state === 'returned' || state === 'approved';
  const as = verb === 'withdraw' ? scene.office.head : administrator;
  const { status } = await carryOut(scene, {
    as,
    verb,
    body: { reason: 'Không còn nhu cầu.' },
    expected: isBefore ? 'accept' : 'either',
  });
  return status !== 200;
}
