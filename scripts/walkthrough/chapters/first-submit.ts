import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { corrections } from '../../../demo/plan.ts';
import type { Plan } from '../plan.ts';
import { asJson, type Json, listOf, type Stage } from '../stage.ts';
import { demoFile } from './draft.ts';

export async function firstSubmit(stage: Stage, { id, drafter, head }: Plan): Promise<void> {
  stage.say('   The unit head submits – and is told everything that does not add up:');
  const before = await draftNow(stage, head, id);
  await stage.refused(head, `/api/submissions/${id}/submit`, { draftVersion: before.version }, 422);

  stage.say('   The drafter corrects the funding and gives the reason for the norm that is exceeded.');
  await saveDraft(stage, drafter, id, (content) => ({
    ...content,
    funding: corrections.funding,
    lines: listOf(content.lines).map((line) => (line.number === 4 ? withReason(line) : line)),
  }));
  for (const [name, purpose] of [
    ['cong-van-co-so.pdf', 'basis'],
    ['bao-gia.pdf', 'quotation'],
  ] as const) {
    await upload(stage, drafter, id, name, purpose);
    stage.say(`   Attached: ${name}`);
  }
  const { version } = await draftNow(stage, head, id);
  await stage.act(head, id, 'submit', { draftVersion: version });
  const { fileNumber } = await stage.get(head, `/api/submissions/${id}`);
  stage.say(`   Submitted: file number ${String(fileNumber)}. Home Affairs has it for review.`);
}

const withReason = (line: Json): Json => ({
  ...line,
  costItems: listOf(line.costItems).map((item) =>
    item.kind === 'lecturer' ? { ...item, overNormReason: corrections.overNormReason } : item,
  ),
});

export const draftNow = (stage: Stage, as: DemoPersonKey, id: string): Promise<Json> =>
  stage.get(as, `/api/submissions/${id}/draft`);

/** Reads the draft, changes it, and saves it where nobody else has saved in between. */
export async function saveDraft(
  stage: Stage,
  as: DemoPersonKey,
  id: string,
  change: (content: Json) => Json,
): Promise<void> {
  const { version, content } = await draftNow(stage, as, id);
  const response = await stage.call(as, 'PUT', `/api/submissions/${id}/draft`, change(asJson(content)), {
    'if-match': `"${String(version)}"`,
  });
  if (!response.ok) throw new Error(`the draft was not saved: ${await response.text()}`);
}

/** Uploads a demo file and answers its id. */
export async function upload(
  stage: Stage,
  as: DemoPersonKey,
  id: string,
  name: string,
  purpose: string,
): Promise<string> {
  const form = new FormData();
  form.set('purpose', purpose);
  form.set('file', new Blob([new Uint8Array(await demoFile(name))], { type: 'application/pdf' }), name);
  const encoded = new Response(form);
  const body = new Uint8Array(await encoded.arrayBuffer());
  const response = await stage.call(as, 'POST', `/api/submissions/${id}/attachments`, body, {
    'content-type': encoded.headers.get('content-type') ?? '',
  });
  if (!response.ok) throw new Error(`${name} was not taken: ${await response.text()}`);
  return String(asJson(await response.json()).id);
}
