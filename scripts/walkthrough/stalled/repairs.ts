import { demoPlanId } from '../../../demo/demo-drafts.ts';
import { person } from '../../../demo/demo-people.ts';
import { draftNow } from '../chapters/first-submit.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator } from './people.ts';
import { until } from './until.ts';

/** Another plan lies with the wrong specialist and runs late: it is reassigned, and its date extended. */
export async function repairs(stage: Stage): Promise<string> {
  const id = demoPlanId('SYT');
  const { state } = await stage.get('syt-unit-head', `/api/submissions/${id}`);
  if (state === 'draft') {
    const { version } = await draftNow(stage, 'syt-unit-head', id);
    await stage.act('syt-unit-head', id, 'submit', { draftVersion: version });
  }
  await stage.act('snv-department-head', id, 'assign', {
    step: 'review',
    assigneeId: person('snv-specialist-1').id,
    work: 'propose',
  });
  await stage.post(administrator, `/api/submissions/${id}/repairs/reassign`, {
    step: 'review',
    assigneeId: person('snv-specialist-2').id,
    work: 'propose',
    reason: 'Chuyên viên đang nghỉ phép dài ngày.',
  });
  const due = new Date(Date.now() + 30 * 86_400_000).toISOString();
  await stage.post(administrator, `/api/submissions/${id}/repairs/extend`, {
    step: 'review',
    due,
    reason: 'Hồ sơ lớn, cần thêm thời gian thẩm định.',
  });
  const waiting = await until(
    'the new due date',
    () => stage.get(administrator, `/api/submissions/${id}/waiting`),
    ({ tasks }) => listOf(tasks).some((task) => task.due === due),
  );
  const [task] = listOf(waiting.tasks);
  const names = listOf(task?.people).map(({ name }) => String(name));
  stage.say(`   Reassigned to ${names.join(', ')}, and extended by a month; both are told by mail.`);
  stage.say('   Without a reason nothing of it is done:');
  await stage.refused(
    administrator,
    `/api/submissions/${id}/repairs/skip`,
    { step: 'review', reason: '' },
    400,
  );
  return id;
}
