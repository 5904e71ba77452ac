import { randomUUID } from 'node:crypto';
import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import type { Expected } from '../operation.ts';
import type { Answer } from './exchange.ts';
import type { Scene } from './scene.ts';

type Verb = {
  readonly as: DemoPersonKey;
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly expected?: Expected;
  readonly purpose?: string;
  readonly key?: string;
};

/** Sends a verb as it is. */
export async function sendVerb(
  scene: Scene,
  { as, verb, body, expected = 'accept', purpose = 'story', key }: Verb,
): Promise<Answer> {
  const { desk, id } = scene;
  const answer = await desk.send({
    as,
    method: 'POST',
    path: `/api/submissions/${id}/${verb}?wait=true`,
    body,
    verb,
    submissionId: id,
    expected,
    purpose,
    ...(key === undefined ? {} : { key }),
  });
  scene.version = Math.max(scene.version, answer.version ?? 0);
  return answer;
}

/** Carries out a verb as people do: mostly once, sometimes twice at once, sometimes with a key that served before. */
export async function carryOut(scene: Scene, verb: Verb): Promise<Answer> {
  const dice = scene.desk.random.next();
  const key = randomUUID();
  if (dice < 0.08) {
    const [first] = await Promise.all([
      sendVerb(scene, { ...verb, key, purpose: 'duplicate' }),
      sendVerb(scene, { ...verb, key, purpose: 'duplicate' }),
    ]);
    return first;
  }
  if (dice < 0.16) {
    const [answer] = await Promise.all([
      sendVerb(scene, { ...verb, key, purpose: 'renewed' }),
      scene.renew(),
    ]);
    return answer;
  }
  const answer = await sendVerb(scene, { ...verb, key });
  if (dice < 0.2 && answer.status === 200) await sendVerb(scene, { ...verb, key, purpose: 'again' });
  if (dice >= 0.2 && dice < 0.25 && answer.status === 200)
    await sendVerb(scene, {
      ...verb,
      key,
      body: altered(verb.body),
      expected: 'refuse',
      purpose: 'other-body',
    });
  return answer;
}

/** The same form with another content. */
function altered(body: Verb['body']): Verb['body'] {
  if ('draftVersion' in body) return { ...body, draftVersion: Number(body.draftVersion) + 1 };
  if ('number' in body) return { ...body, number: `${String(body.number)}-khác` };
  if ('work' in body) return { ...body, work: 'decide' };
  if ('lineIds' in body) return { ...body, lineIds: ['line-none'] };
  if ('requests' in body)
    return { ...body, requests: [{ lineId: 'line-none', amountBySource: { province: 1 } }] };
  if ('text' in body) return { ...body, text: 'Nội dung khác' };
  if ('verdict' in body || 'reason' in body) return { ...body, reason: 'Một lý do khác' };
  return { ...body, step: 'another' };
}
