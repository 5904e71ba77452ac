import { person } from '../../../demo/demo-people.ts';
import { lineIds, type Plan, seenBy } from '../plan.ts';
import { type Json, listOf, type Stage } from '../stage.ts';
import { draftNow, saveDraft } from './first-submit.ts';

export async function review(stage: Stage, plan: Plan): Promise<void> {
  const { id, head } = plan;
  const numbers = await lineIds(stage, 'snv-specialist-1', id);
  const [third, ninth] = [numbers.get(3) ?? '', numbers.get(9) ?? ''];
  await stage.act('snv-department-head', id, 'assign', {
    step: 'review',
    assigneeId: person('snv-specialist-1').id,
  });
  stage.say('   The head of department assigns it to a specialist.');

  const comments = [
    { lineId: third, field: 'quarter', text: 'Đề nghị chuyển sang quý II để không dồn vào cuối năm.' },
    { lineId: ninth, field: 'amount', text: 'Đề nghị rà soát lại số học viên và kinh phí.' },
  ];
  const proposal = {
    step: 'review',
    verdict: 'return',
    reason: 'Đề nghị chỉnh sửa hai nội dung theo góp ý.',
    comments,
  };
  await stage.act('snv-specialist-1', id, 'propose', {
    ...proposal,
    seen: await seenBy(stage, 'snv-specialist-1', id),
  });
  stage.say('   The specialist proposes “return”, with comments on two lines.');

  const seen = await seenBy(stage, 'snv-deputy-director-1', id);
  stage.say('   The deputy director signs; without a reason that is refused:');
  await stage.refused(
    'snv-deputy-director-1',
    `/api/submissions/${id}/decide`,
    { step: 'review', verdict: 'return', seen },
    422,
  );
  await stage.act('snv-deputy-director-1', id, 'decide', { ...proposal, seen });
  stage.say('   Returned. The two lines are open again, with totals and funding shares; nothing else is.');

  await tryLockedDoors(stage, plan);
  await correct(stage, plan, third);
  const { version } = await draftNow(stage, head, id);
  await stage.act(head, id, 'submit', { draftVersion: version, note: 'Đã chỉnh sửa theo góp ý.' });
  stage.say('   Resubmitted (lần 2).');

  await tellDifference(stage, id);
  await stage.act('snv-deputy-director-1', id, 'decide', {
    step: 'review',
    verdict: 'approve',
    seen: await seenBy(stage, 'snv-deputy-director-1', id),
  });
  stage.say('   The deputy director approves.');
}

/** Adding a line is refused, since the reviewer did not open that; so is touching a line that was not commented on. */
async function tryLockedDoors(stage: Stage, { id, drafter, head }: Plan): Promise<void> {
  const { content } = await draftNow(stage, head, id);
  const [first] = listOf(Object(content).lines);
  if (first === undefined) throw new Error('the draft has no lines');
  const added: Json = { ...first, id: 'line-added', number: 15, programme: 'Nội dung bổ sung ngoài góp ý' };
  await saveDraft(stage, drafter, id, (typed) =>
    withTotals({ ...typed, lines: [...listOf(typed.lines), added] }),
  );
  const { version } = await draftNow(stage, head, id);
  stage.say('   The unit tries to add a line:');
  await stage.refused(head, `/api/submissions/${id}/submit`, { draftVersion: version }, 409);
  await saveDraft(stage, drafter, id, (typed) =>
    withTotals({ ...typed, lines: listOf(typed.lines).filter((line) => line.id !== added.id) }),
  );
}

/** One line moves to the second quarter; the other stays, with a word on it in the note. */
const correct = (stage: Stage, { id, drafter }: Plan, moved: string): Promise<void> =>
  saveDraft(stage, drafter, id, (typed) => ({
    ...typed,
    lines: listOf(typed.lines).map((line) => (line.id === moved ? { ...line, quarter: 2 } : line)),
  }));

/** Totals and funding as the lines have them: what depends on the lines. */
function withTotals(content: Json): Json {
  const funding: Record<string, number> = {};
  for (const line of listOf(content.lines))
    for (const [source, amount] of Object.entries(Object(line.sources)))
      funding[source] = (funding[source] ?? 0) + Number(amount);
  return {
    ...content,
    funding,
    total: Object.values(funding).reduce((sum, amount) => sum + amount, 0),
    totalInWords: '',
  };
}

async function tellDifference(stage: Stage, id: string): Promise<void> {
  const difference = await stage.get('snv-deputy-director-1', `/api/submissions/${id}/difference`);
  stage.say('   The reviewer sees what changed since the first round:');
  const { changed = [] } = Object(difference.lines);
  for (const line of listOf(changed))
    for (const { field, before, after } of listOf(line.changes))
      stage.say(
        `        line ${String(Object(line).number ?? '')} ${String(field)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
      );
}
