import { person } from '../../../demo/demo-people.ts';
import { today } from '../chapters/decision.ts';
import { upload } from '../chapters/first-submit.ts';
import { seenBy } from '../plan.ts';
import { listOf, type Stage } from '../stage.ts';
import { administrator, secondAdministrator, verify } from './people.ts';
import { until } from './until.ts';

/** The director has approved on paper: one administrator records it, another confirms it. */
export async function paper(stage: Stage, id: string): Promise<void> {
  const attachmentId = await upload(stage, administrator, id, 'quyet-dinh-da-ky.pdf', 'decision');
  const body = {
    step: 'approval',
    seen: await seenBy(stage, administrator, id),
    signerId: person('snv-director').id,
    verdict: 'approve',
    number: '1217/SNV-ĐT',
    date: today(),
    attachmentId,
    reason: 'Giám đốc đã ký văn bản giấy khi hệ thống bảo trì.',
  };
  await verify(stage, administrator);
  const { version: seen } = await stage.post(
    administrator,
    `/api/submissions/${id}/repairs/record-paper`,
    body,
  );
  stage.say('   Recorded with number, date, signer and scan. Who recorded it cannot confirm it:');
  const confirm = { step: 'approval', seen, agrees: true, reason: 'Đã đối chiếu với bản giấy.' };
  await stage.refused(administrator, `/api/submissions/${id}/repairs/confirm-paper`, confirm, 403);
  await stage.post(secondAdministrator, `/api/submissions/${id}/repairs/confirm-paper`, confirm);
  await until(
    'the approval',
    () => stage.get(administrator, `/api/submissions/${id}/timeline`),
    ({ items }) => listOf(items).some(({ type, step }) => type === 'step-closed' && step === 'approval'),
  );
  stage.say('   A second person confirms, and it takes effect as the director’s own approval.');
}
