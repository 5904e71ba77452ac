import { lineIds, type Plan, seenBy } from '../plan.ts';
import type { Stage } from '../stage.ts';

export async function approval(stage: Stage, { id }: Plan): Promise<void> {
  const numbers = await lineIds(stage, 'snv-director', id);
  const lines = [
    {
      lineId: numbers.get(9) ?? '',
      verdict: 'refuse',
      reason: 'Đã có lớp của Bộ Chỉ huy quân sự tỉnh cho cùng đối tượng.',
    },
    {
      lineId: numbers.get(13) ?? '',
      verdict: 'cut',
      amountBySource: { province: 150_000_000, commune: 15_000_000 },
      reason: 'Giảm còn 10 máy theo ý kiến của Sở Tài chính.',
    },
  ];
  const stale = { step: 'approval', verdict: 'approve', lines, seen: 1 };
  stage.say('   A form that was filled in before the objection came is refused:');
  await stage.refused('snv-director', `/api/submissions/${id}/decide`, stale, 409);
  await stage.act('snv-director', id, 'decide', { ...stale, seen: await seenBy(stage, 'snv-director', id) });
  stage.say('   Approved: all lines but one, and one with a smaller amount, split over its sources.');
}
