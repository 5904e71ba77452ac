import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
const plan = demoPlanId('PMX');
const path = (verb: string) => `/api/submissions/${plan}/${verb}?wait=true`;
const json = async (response: Response): Promise<Readonly<Record<string, unknown>>> =>
  Object(await response.json());

beforeAll(async () => {
  engine = await startEngine();
}, 60_000);
afterAll(() => engine.stop());

describe('the same Idempotency-Key over HTTP', () => {
  test('without one, nothing is done', async () => {
    const response = await engine.request(
      'pmx-unit-head',
      'POST',
      path('withdraw'),
      { reason: 'x' },
      { 'Idempotency-Key': '' },
    );
    expect(response.status).toBe(400);
  });

  test('submits once, however often and however simultaneously it is sent', async () => {
    const { version } = await json(
      await engine.request('pmx-unit-head', 'GET', `/api/submissions/${plan}/draft`),
    );
    const send = () =>
      engine.request(
        'pmx-unit-head',
        'POST',
        path('submit'),
        { draftVersion: version },
        { 'Idempotency-Key': 'submit' },
      );
    const answers = await Promise.all((await Promise.all([send(), send(), send()])).map(json));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ submissionId: plan });
    const { items } = await json(
      await engine.request('ubnd-auditor', 'GET', `/api/submissions/${plan}/timeline`),
    );
    expect(Array.isArray(items) && items.filter(({ type }) => type === 'submitted')).toHaveLength(1);
  });

  test('of a submit with another body is refused, though the first is under way or done', async () => {
    const body = { draftVersion: 1, note: 'Khác' };
    const other = await engine.request('pmx-unit-head', 'POST', path('submit'), body, {
      'Idempotency-Key': 'submit',
    });
    expect(other.status).toBe(422);
  });

  test('is another key in the hands of another person', async () => {
    const claim = (key: 'snv-specialist-1' | 'snv-specialist-2') =>
      engine.request(key, 'POST', path('claim'), { step: 'review' }, { 'Idempotency-Key': 'claim' });
    expect((await claim('snv-specialist-1')).status).toBe(200);
    expect(await json(await claim('snv-specialist-2'))).toMatchObject({ because: 'claimed_by_other' });
  });

  test('with another body is refused with 422', async () => {
    const release = (reason: string) =>
      engine.request(
        'snv-specialist-1',
        'POST',
        path('release'),
        { step: 'review', reason },
        { 'Idempotency-Key': 'release' },
      );
    expect((await release('Một')).status).toBe(200);
    expect((await release('Hai')).status).toBe(422);
  });

  test('answers as before after the submission has ended', async () => {
    const withdraw = () =>
      engine.request(
        'pmx-unit-head',
        'POST',
        path('withdraw'),
        { reason: 'Rút để bổ sung.' },
        { 'Idempotency-Key': 'withdraw' },
      );
    const first = await json(await withdraw());
    expect(first).toMatchObject({ submissionId: plan });
    expect(await json(await withdraw())).toEqual(first);
    const other = await engine.request('pmx-unit-head', 'POST', path('withdraw'), { reason: 'Lần nữa.' });
    expect(await json(other)).toMatchObject({ because: 'closed' });
  });
});
