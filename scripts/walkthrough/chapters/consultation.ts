import { type Plan, seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';

export async function consultation(stage: Stage, { id }: Plan): Promise<void> {
  const waiting = await stage.get('ubnd-administrator', `/api/submissions/${id}/waiting`);
  for (const { step, people } of listOf(waiting.tasks))
    stage.say(
      `   Waits at ${String(step)}: ${listOf(people)
        .map(({ name }) => String(name))
        .join(', ')}`,
    );
  const finance = {
    step: 'finance-opinion',
    verdict: 'object',
    reason: 'Đơn giá máy tính xách tay cao, đề nghị cân nhắc.',
  };
  const science = { step: 'science-opinion', verdict: 'concur' };
  await stage.act('skhcn-director', id, 'decide', {
    ...science,
    seen: await seenBy(stage, 'skhcn-director', id),
  });
  await stage.act('stc-director', id, 'decide', {
    ...finance,
    seen: await seenBy(stage, 'stc-director', id),
  });
  stage.say(
    '   Science & Technology concurs, Finance objects with a reason; both opinions are before Home Affairs.',
  );
}
