import { randomUUID } from 'node:crypto';
import { attachments } from '../../../demo/attachments.ts';
import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { unitId } from '../../../demo/demo-units.ts';
import { asJson, listOf } from '../../walkthrough/stage.ts';
import { carryOut } from './carry.ts';
import type { Office } from './cast.ts';
import { type RequestKind, requestContent } from './content.ts';
import type { Desk } from './desk.ts';
import type { Scene } from './scene.ts';

/** Begins a draft; answers its id, or null when that was refused. */
export async function beginDraft(
  desk: Desk,
  { unit, drafter }: Office,
  kind: RequestKind,
  year: number,
): Promise<string | null> {
  const content = requestContent(desk.random, kind, year);
  const body = { kind, unitId: unitId(unit), year, start: { from: 'content', content } };
  const asking = {
    as: drafter,
    method: 'POST',
    path: '/api/submissions',
    body,
    verb: 'create',
    expected: 'accept',
    purpose: 'story',
    key: randomUUID(),
  } as const;
  const [answer] =
    desk.random.next() < 0.1
      ? await Promise.all([desk.send(asking), desk.send({ ...asking, purpose: 'duplicate' })])
      : [await desk.send(asking)];
  return answer?.status === 201 ? String(answer.body.submissionId) : null;
}

/** The head signs the draft as it stands. */
export async function sendUp(scene: Scene, note?: string): Promise<boolean> {
  const { desk, id, office } = scene;
  const { body } = await desk.look(office.head, `/api/submissions/${id}/draft`);
  const answer = await carryOut(scene, {
    as: office.head,
    verb: 'submit',
    body: { draftVersion: Number(body.version), ...(note === undefined ? {} : { note }) },
  });
  return answer.status === 200;
}

/** What a return asked for, roughly: the first line that may be changed says that it was. */
export async function correct(scene: Scene): Promise<void> {
  const { desk, id, office } = scene;
  const { body } = await desk.look(office.drafter, `/api/submissions/${id}/draft`);
  const content = asJson(body.content ?? {});
  const unlocked = asJson(body.unlocked ?? {}).lineIds;
  const open = Array.isArray(unlocked) ? unlocked.map(String) : null;
  const lines = listOf(content.lines);
  const chosen = lines.find(({ id: lineId }) => open === null || open.includes(String(lineId)));
  if (chosen === undefined) return;
  const changed = lines.map((line) =>
    line.id === chosen.id ? { ...line, note: `Đã chỉnh sửa lần ${scene.detours}` } : line,
  );
  await desk.send({
    as: office.drafter,
    method: 'PUT',
    path: `/api/submissions/${id}/draft`,
    headers: { 'if-match': `"${String(body.version)}"` },
    body: { ...content, lines: changed },
    submissionId: id,
    expected: 'either',
    purpose: 'story',
  });
}

/** Uploads a signed document or a proof of delivery; answers its id. */
export async function upload(
  scene: Scene,
  as: DemoPersonKey,
  purpose: 'decision' | 'evidence',
): Promise<string> {
  const name = 'quyet-dinh-da-ky.pdf';
  const form = new FormData();
  form.set('purpose', purpose);
  form.set('file', new Blob([new Uint8Array(attachments[name] ?? [])], { type: 'application/pdf' }), name);
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  const answer = await scene.desk.send({
    as,
    method: 'POST',
    path: `/api/submissions/${scene.id}/attachments`,
    body: { file: name, purpose },
    file: { bytes: new Uint8Array(await encoded.arrayBuffer()), type },
    verb: 'upload',
    submissionId: scene.id,
    expected: 'accept',
    purpose: 'story',
  });
  return String(answer.body.id ?? '');
}
