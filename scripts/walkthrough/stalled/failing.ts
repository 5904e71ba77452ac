import { seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator } from './people.ts';
import { until } from './until.ts';

/** A workflow is made to fail: the board shows it, and the administrator resumes it from the record. */
export async function failing(stage: Stage, id: string): Promise<void> {
  await stage.sabotage(id);
  const names = (board: { readonly items?: unknown }): boolean =>
    listOf(board.items).some((one) => JSON.stringify(one).includes(id));
  await until(
    'the failing workflow on the board',
    async () => {
      await stage.supervise();
      return stage.get(administrator, '/api/board?cause=workflow-failing');
    },
    names,
    120_000,
  );
  stage.say('   The supervisor has noticed, and the board names it.');
  const { resumption } = await stage.post(administrator, `/api/submissions/${id}/repairs/resume`, {
    reason: 'Đã khắc phục lỗi phần mềm.',
  });
  stage.say(`   Resumed (${String(resumption)}): it begins anew from the record, which has everything.`);
  await stage.act('snv-specialist-2', id, 'propose', {
    step: 'review',
    verdict: 'approve',
    seen: await seenBy(stage, 'snv-specialist-2', id),
  });
  await until(
    'the board without it',
    async () => {
      await stage.supervise();
      return stage.get(administrator, '/api/board?cause=workflow-failing');
    },
    (board) => !names(board),
  );
  stage.say('   The specialist goes on where the work stood, and the board is clear of it.');
}
