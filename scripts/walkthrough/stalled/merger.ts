import { unitId } from '../../../demo/demo-units.ts';
import { equipmentLines } from '../../../demo/request-lines.ts';
import { today } from '../chapters/decision.ts';
import { draftNow } from '../chapters/first-submit.ts';
import { request } from '../chapters/other-requests.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator, verify } from './people.ts';
import { until } from './until.ts';

/** Two communes become one while each has something under way. */
export async function merger(stage: Stage, wardPlan: string): Promise<readonly string[]> {
  const [computers] = equipmentLines;
  if (computers === undefined) throw new Error('the demo has no requests');
  const line = { ...computers, number: 1 };
  const other = await request(stage, 'equipment', 'xst-drafter', line, 'Đề nghị cấp máy tính năm 2027');
  const { version } = await draftNow(stage, 'xst-unit-head', other);
  await stage.act('xst-unit-head', other, 'submit', { draftVersion: version });
  const body = {
    predecessorIds: [unitId('PMX'), unitId('XST')],
    successor: {
      ...{ code: 'PMX-XST', name: 'UBND phường Minh Xuân – Sơn Thủy', level: 'commune' },
      parentId: unitId('UBND'),
    },
    on: today(),
    reason: 'Nghị quyết sắp xếp đơn vị hành chính cấp xã.',
  };
  await verify(stage, administrator);
  const preview = await stage.post(administrator, '/api/mergers/preview', body);
  stage.say(
    `   The preview: ${listOf(preview.submissions).length} submissions, ${listOf(preview.positions).length} positions would follow.`,
  );
  const merged = await stage.post(administrator, '/api/mergers', body);
  for (const { submissionId, version: at } of listOf(merged.submissions))
    await until(
      'the move',
      () => stage.get(administrator, `/api/submissions/${String(submissionId)}`),
      (view) => Number(view.version) >= Number(at),
    );
  const moved = listOf(merged.submissions).map(({ submissionId }) => String(submissionId));
  for (const id of [wardPlan, other]) {
    const view = await stage.get('xst-unit-head', `/api/submissions/${id}`);
    stage.say(`        ${String(view.fileNumber)} belongs to ${String(Object(view.unit).name)} now`);
  }
  return moved;
}
