import { person } from '../../../demo/demo-people.ts';
import { unitId } from '../../../demo/demo-units.ts';
import { today } from '../chapters/decision.ts';
import { seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator, positionOf, verify } from './people.ts';
import { until } from './until.ts';

const posts = [
  ['stc-director', 'director'],
  ['stc-deputy-director', 'deputy-director'],
] as const;

/** Nobody holds the posts of a step: the board names it, and the administrator lets somebody act. */
export async function vacant(stage: Stage, id: string): Promise<void> {
  await verify(stage, administrator);
  for (const [who, role] of posts) {
    const { id: positionId } = await positionOf(stage, who, role);
    await stage.post(administrator, `/api/positions/${String(positionId)}/end`, {
      on: today(),
      reason: 'Nghỉ hưu theo chế độ.',
    });
  }
  // The head of department and a specialist could still work on it, but nobody could decide.
  await stage.act('stc-department-head', id, 'assign', {
    step: 'finance-opinion',
    assigneeId: person('stc-specialist').id,
    work: 'propose',
  });
  await stage.act('stc-specialist', id, 'propose', {
    step: 'finance-opinion',
    verdict: 'concur',
    seen: await seenBy(stage, 'stc-specialist', id),
  });
  await stage.supervise();
  const { items } = await until(
    'the board',
    () => stage.get(administrator, '/api/board?cause=no-holder'),
    (board) => listOf(board.items).some((one) => JSON.stringify(one).includes(id)),
  );
  stage.say(`   The board: ${listOf(items).length} submission waits for a post that nobody holds.`);
  const body = {
    step: 'finance-opinion',
    personId: person('stc-department-head').id,
    reason: 'Chưa có lãnh đạo Sở; phân công xử lý thay.',
  };
  const preview = await stage.post(administrator, `/api/submissions/${id}/repairs/appoint/preview`, body);
  stage.say(
    `   Before it is done, what would happen is shown: ${JSON.stringify(preview).length > 2 ? 'yes' : 'no'}.`,
  );
  await stage.post(administrator, `/api/submissions/${id}/repairs/appoint?wait=true`, body);
  await until(
    'the appointment',
    () => stage.get('stc-department-head', `/api/submissions/${id}`),
    ({ available }) => listOf(available).some(({ verb, because }) => verb === 'decide' && because === null),
  );
  await stage.act('stc-department-head', id, 'decide', {
    step: 'finance-opinion',
    verdict: 'concur',
    seen: await seenBy(stage, 'stc-department-head', id),
  });
  stage.say('   The administrator lets the head of department act at this one step; the opinion is in.');
  for (const [who, role] of posts)
    await stage.post(administrator, '/api/positions', {
      personId: person(who).id,
      unitId: unitId('STC'),
      role,
      from: today(),
    });
  stage.say('   The posts are filled again.');
}
