import { demoPlanId } from '../../../demo/demo-drafts.ts';
import { type DemoPersonKey, demoPeople } from '../../../demo/demo-people.ts';
import { demoUnits, unitId } from '../../../demo/demo-units.ts';
import { equipmentLines, scholarshipLines } from '../../../demo/request-lines.ts';
import type { Content } from '../../../domain/content/content.ts';
import { viewOf } from '../plan.ts';
import { type Json, listOf, type Stage } from '../stage.ts';
import { today } from './decision.ts';
import { draftNow, upload } from './first-submit.ts';

/** The other definitions, the other authorities: each goes as far as its decision. */
export async function otherRequests(stage: Stage): Promise<readonly string[]> {
  const [scholarship] = scholarshipLines;
  const [computers] = equipmentLines;
  if (scholarship === undefined || computers === undefined) throw new Error('the demo has no requests');
  const asked = [
    await request(
      stage,
      'scholarship',
      'xst-drafter',
      { ...scholarship, number: 1 },
      'Đề nghị cấp học bổng thạc sĩ năm 2027',
    ),
    await request(
      stage,
      'equipment',
      'xst-drafter',
      { ...computers, number: 1 },
      'Đề nghị cấp máy tính năm 2027',
    ),
  ];
  for (const id of asked) await submitAndDecide(stage, 'xst-unit-head', id);
  stage.say('   A plan of Sở Y tế is above the threshold: the People’s Committee decides it.');
  const health = demoPlanId('SYT');
  const { state } = await viewOf(stage, 'syt-unit-head', health);
  if (state === 'draft') await submitAndDecide(stage, 'syt-unit-head', health);
  stage.say(
    '   Home Affairs’ own request goes to the authority that the definition names instead of itself.',
  );
  const own = await request(
    stage,
    'scholarship',
    'snv-drafter',
    { ...scholarship, number: 1 },
    'Đề nghị cấp học bổng của Sở Nội vụ năm 2027',
  );
  await submitAndDecide(stage, 'snv-director', own);
  return [...asked, health, own];
}

/** Drafts a request of one line; the id of the draft. */
export async function request(
  stage: Stage,
  kind: 'scholarship' | 'equipment',
  as: DemoPersonKey,
  line: Content['lines'][number],
  title: string,
): Promise<string> {
  const code = demoPeople.find(({ key }) => key === as)?.held[0]?.[0] ?? 'XST';
  const { amount: total, sources: funding } = line;
  const content: Content = {
    title,
    year: 2027,
    basis: 'Nghị định số 171/2025/NĐ-CP',
    lines: [line],
    total,
    totalInWords: '',
    funding,
    ...(kind === 'scholarship' ? { stated: { underPartyManagement: false } } : {}),
  };
  const body = { kind, unitId: unitId(code), year: 2027, start: { from: 'content', content } };
  const response = await stage.call(as, 'POST', '/api/submissions', body);
  const made: Json = Object(await response.json());
  if (response.status !== 201) throw new Error(`the request was not made: ${JSON.stringify(made)}`);
  stage.say(`   ${title}`);
  return String(made.submissionId);
}

async function submitAndDecide(stage: Stage, head: DemoPersonKey, id: string): Promise<void> {
  const { version } = await draftNow(stage, head, id);
  await stage.act(head, id, 'submit', { draftVersion: version });
  for (let steps = 0; steps < 12; steps += 1) {
    const { tasks } = await stage.get('ubnd-administrator', `/api/submissions/${id}/waiting`);
    const [task] = listOf(tasks);
    if (task === undefined || task.action === 'allocate') break;
    stage.say(`        ${await decideAs(stage, id, task)}`);
  }
}

/** Whoever of the unit may decide the step does so. */
async function decideAs(stage: Stage, id: string, { step, unit }: Json): Promise<string> {
  const code = demoUnits.find(({ name }) => name === unit)?.code;
  for (const { key, name } of demoPeople.filter(({ held }) => held.some(([office]) => office === code))) {
    const response = await stage.call(key, 'GET', `/api/submissions/${id}`);
    if (!response.ok) continue;
    const view: Json = Object(await response.json());
    const may = listOf(view.available).find(
      (one) => one.step === step && one.because === null && (one.verb === 'issue' || one.verb === 'decide'),
    );
    if (may === undefined) continue;
    const seen = Number(view.version);
    if (may.verb === 'decide') {
      const verdict = listed(may.verdicts).includes('concur') ? 'concur' : 'approve';
      await stage.act(key, id, 'decide', { step, verdict, seen });
      return `${name} (${String(unit)}): ${verdict} at ${String(step)}`;
    }
    const attachmentId = await upload(stage, key, id, 'quyet-dinh-da-ky.pdf', 'decision');
    const signingMode = code === 'UBND' ? 'TM.' : 'TUQ.';
    const current = Number((await viewOf(stage, key, id)).version);
    await stage.act(key, id, 'issue', {
      step,
      number: `${seen}/QĐ-${code}`,
      date: today(),
      signingMode,
      attachmentId,
      seen: current,
    });
    return `${name} (${String(unit)}): issues the decision, signed ${signingMode}`;
  }
  throw new Error(`nobody of ${String(unit)} may decide ${String(step)}`);
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
