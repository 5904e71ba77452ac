import { person } from '../../../demo/demo-people.ts';
import { lineIds, type Plan, seenBy } from '../plan.ts';
import { asJson, type Json, listOf, type Stage } from '../stage.ts';
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
    { lineId: third, field: 'quarter', text: 'Đề nghị chuyển sang quý III, sau vụ thu hoạch.' },
    { lineId: ninth, field: 'traineesPerClass', text: 'Lớp quá đông, đề nghị giảm số học viên mỗi lớp.' },
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
  await correct(stage, plan, third, ninth);
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

/** Adding a line is refused, since the reviewer did not open that. */
async function tryLockedDoors(stage: Stage, { id, drafter, head }: Plan): Promise<void> {
  const { content: before } = await draftNow(stage, head, id);
  const [first] = listOf(Object(before).lines);
  if (first === undefined) throw new Error('the draft has no lines');
  const added: Json = { ...first, id: 'line-added', number: 15, programme: 'Nội dung bổ sung ngoài góp ý' };
  await saveDraft(stage, drafter, id, (typed) =>
    withTotals({ ...typed, lines: [...listOf(typed.lines), added] }),
  );
  const { version } = await draftNow(stage, head, id);
  stage.say('   The unit tries to add a line:');
  await stage.refused(head, `/api/submissions/${id}/submit`, { draftVersion: version }, 409);
  await saveDraft(stage, drafter, id, () => asJson(before));
}

/** What the comments asked for: another quarter for one line, smaller classes for the other. */
function correct(stage: Stage, { id, drafter }: Plan, moved: string, reduced: string): Promise<void> {
  const corrected = (line: Json): Json => {
    if (line.id === moved) return { ...line, quarter: 3 };
    return line.id === reduced ? { ...line, traineesPerClass: 30 } : line;
  };
  return saveDraft(stage, drafter, id, (typed) => ({ ...typed, lines: listOf(typed.lines).map(corrected) }));
}

/** Totals and funding as the lines have them: what depends on the lines. */
function withTotals(content: Json): Json {
  const funding: Record<string, number> = {};
  for (const line of listOf(content.lines))
    for (const [source, amount] of Object.entries(Object(line.sources)))
      funding[source] = (funding[source] ?? 0) + Number(amount);
  const total = Object.values(funding).reduce((sum, amount) => sum + amount, 0);
  return { ...content, funding, total, totalInWords: '' };
}

async function tellDifference(stage: Stage, id: string): Promise<void> {
  const { lines } = await stage.get('snv-deputy-director-1', `/api/submissions/${id}/difference`);
  stage.say('   The reviewer sees what changed since the first round:');
  for (const { number, fields } of listOf(lines))
    for (const { field, before, after } of listOf(fields))
      stage.say(`        line ${String(number)}, ${String(field)}: ${String(before)} → ${String(after)}`);
}
