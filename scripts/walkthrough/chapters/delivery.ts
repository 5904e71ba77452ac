import { type Plan, viewOf } from '../plan.ts';
import type { Json, Stage } from '../stage.ts';
import { settledLines, sum } from './allocation.ts';
import { upload } from './first-submit.ts';

const step = 'delivery';

export async function delivery(stage: Stage, { id, drafter, head }: Plan): Promise<void> {
  const evidence = await upload(stage, drafter, id, 'cong-van-co-so.pdf', 'evidence');
  const [first, ...rest] = (await settledLines(stage, drafter, id)).filter(
    ({ approved }) => approved !== null,
  );
  if (first === undefined) throw new Error('nothing was approved');
  const begun = {
    ...held(first, evidence),
    classesHeld: 1,
    attendances: 30,
    distinctPeople: 30,
    spent: {},
    state: 'under-way',
    evidenceIds: [],
  };
  await stage.act(drafter, id, 'report', { step, reports: [begun] });
  stage.say('   After the first class the unit reports attendances, distinct people and money spent.');
  await stage.act(head, id, 'report', {
    step,
    reports: [held(first, evidence), ...rest.map((line) => held(line, evidence))],
  });
  await settledLines(stage, head, id);
  const { state } = await viewOf(stage, head, id);
  stage.say(
    `   Every line is delivered with its evidence, or closed with a reason: the plan is ${String(state)}.`,
  );
}

/** What is reported of a line in the end: delivered with what was granted, or closed where no money came. */
function held(
  { lineId, kind, classes, traineesPerClass, approved, committed, missing }: Json,
  evidence: string,
): Json {
  if (kind !== 'training' && sum(committed) === 0 && sum(missing) > 0) {
    const reason = 'Chưa bố trí được kinh phí trong năm; chuyển sang kế hoạch năm sau.';
    return { lineId, classesHeld: 0, attendances: 0, distinctPeople: 0, spent: {}, state: 'closed', reason };
  }
  const attendances = Number(classes) * Number(traineesPerClass);
  const counts = { classesHeld: Number(classes), attendances, distinctPeople: Math.floor(attendances * 0.9) };
  return {
    lineId,
    ...counts,
    spent: kind === 'training' ? approved : committed,
    evidenceIds: [evidence],
    state: 'delivered',
  };
}
