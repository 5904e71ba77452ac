import { demoPlanId } from '../../../demo/demo-drafts.ts';
import { person } from '../../../demo/demo-people.ts';
import { today } from '../chapters/decision.ts';
import { draftNow } from '../chapters/first-submit.ts';
import { seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';

/** The ward's plan waits for a reviewer who goes away; whoever stands in signs on behalf. */
export async function deputy(stage: Stage): Promise<string> {
  const id = demoPlanId('PMX');
  const { version } = await draftNow(stage, 'pmx-unit-head', id);
  await stage.act('pmx-unit-head', id, 'submit', { draftVersion: version });
  await stage.act('snv-department-head', id, 'assign', {
    step: 'review',
    assigneeId: person('snv-deputy-director-1').id,
    work: 'decide',
  });
  stage.say('   The plan of the ward is given to one deputy director, who then goes away.');
  const away = await stage.call('snv-deputy-director-1', 'POST', '/api/absences', {
    from: today(),
    until: today(),
    deputyId: person('snv-deputy-director-2').id,
  });
  if (away.status !== 201) throw new Error(`no absence: ${await away.text()}`);
  await stage.act('snv-deputy-director-2', id, 'decide', {
    step: 'review',
    verdict: 'approve',
    seen: await seenBy(stage, 'snv-deputy-director-2', id),
  });
  const { items } = await stage.get('ubnd-auditor', `/api/submissions/${id}/timeline`);
  const decided = listOf(items).findLast(({ type }) => type === 'decided');
  stage.say(
    `   ${String(decided?.person)} signs on behalf of ${String(decided?.onBehalfOf)}: both names stay in the record.`,
  );
  return id;
}
