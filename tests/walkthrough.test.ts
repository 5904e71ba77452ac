import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../db/schema/index.ts';
import { publicKeyOf } from '../scripts/audit/public-key.ts';
import { verifyAudit } from '../scripts/audit/verify-audit.ts';
import type { Json, Stage } from '../scripts/walkthrough/stage.ts';
import { type Outcome, playStory } from '../scripts/walkthrough/story.ts';
import { approvalWorkflowId } from '../workflows/approval/messages.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { eventually } from './support/eventually.ts';
import { stageOn } from './support/stage-on.ts';

let engine: TestEngine;
let stage: Stage;
let outcome: Outcome;
const said: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
  stage = stageOn(engine, (line) => void said.push(line));
  outcome = await playStory(stage).catch((error: unknown) => {
    throw new Error(`${said.join('\n')}\n${error instanceof Error ? error.stack : String(error)}`);
  });
}, 240_000);
afterAll(() => engine.stop());

const view = (): Promise<Json> => stage.get('ubnd-auditor', `/api/submissions/${outcome.plan.id}`);
const histories = () =>
  Promise.all(
    [outcome.plan.id, ...outcome.others].map((id) =>
      engine.client.workflow.getHandle(approvalWorkflowId(id)).fetchHistory(),
    ),
  );

/** Everything that a history says, its payloads decoded. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (value !== null && typeof value === 'object') return Object.values(value).map(textOf).join(' ');
  return typeof value === 'string' ? value : '';
}

describe('the main job, played over the API', () => {
  test('ends with a plan that is completed, its decision on record', async () => {
    expect(await view()).toMatchObject({
      state: 'completed',
      round: 2,
      document: { number: '1129/QĐ-SNV', signingMode: 'TUQ.' },
    });
  });

  test('the People’s Committee was not asked, and the record says why', async () => {
    const { items } = await stage.get('ubnd-auditor', `/api/submissions/${outcome.plan.id}/timeline`);
    expect(items).toContainEqual(
      expect.objectContaining({
        type: 'stage-skipped',
        data: expect.objectContaining({ stage: 'committee-decision', condition: 'amount >= 2000000000' }),
      }),
    );
  });

  test('one request was funded in full, one in part, and one waits with its rank', () => {
    const text = said.join('\n');
    expect(text).toMatch(/line 12 .*in full, 174\.000\.000 đồng/);
    expect(text).toMatch(/line 13 .*in part, 96\.000\.000 đồng; 54\.000\.000 đồng waits at rank 1/);
    expect(text).toMatch(/line 14 .*50\.000\.000 đồng waits at rank \d/);
  });

  test('a plan above the threshold is decided by the People’s Committee, Home Affairs’ own request by another authority', () => {
    const text = said.join('\n');
    expect(text).toMatch(/UBND tỉnh Tuyên Quang\): issues the decision, signed TM\./);
    expect(text.split('Home Affairs’ own request')[1]).not.toMatch(/Sở Nội vụ\): (approve|issues)/);
  });

  test('the reviewer saw the difference line by line and field by field', () => {
    expect(said).toContain('        line 3, quarter: 2 → 3');
    expect(said.filter((line) => /line \d+, \w+: /.test(line))).toHaveLength(2);
  });

  test('mail reached everyone at every stage, each once', async () => {
    const { items } = await stage.get('ubnd-auditor', `/api/submissions/${outcome.plan.id}/mails`);
    const kinds = new Set(Array.isArray(items) ? items.map((mail) => mail.kind) : []);
    for (const kind of [
      'submitted',
      'action-needed',
      'returned',
      'approved',
      'decision-issued',
      'allocation-result',
      'completed',
    ])
      expect(kinds).toContain(kind);
    await eventually(
      async () => stage.get('ubnd-auditor', `/api/submissions/${outcome.plan.id}/mails`),
      ({ items: mails }) => Array.isArray(mails) && mails.every((mail) => mail.state === 'sent'),
    );
    const ids = engine.catcher.messages().map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the audit trail verifies', async () => {
    const sql = postgres(engine.appUrl, { max: 1 });
    const { violations, events } = await verifyAudit(sql, publicKeyOf(engine.secret));
    await sql.end();
    expect(violations).toEqual([]);
    expect(events).toBeGreaterThan(40);
  });

  test('no name, address or reason of anybody is in a workflow history or a log', async () => {
    const everyone = await engine.db
      .select({ name: people.name, email: people.email })
      .from(people)
      .where(eq(people.active, true));
    const reasons = ['sau vụ thu hoạch', 'cân nhắc', 'theo góp ý', 'chuyển sang kế hoạch năm sau'];
    const secrets = [...everyone.flatMap(({ name, email }) => [name, email]), ...reasons];
    const places = [...(await histories()).map(textOf), engine.logged()];
    for (const place of places)
      for (const secret of secrets) expect(place.includes(secret) ? secret : null).toBeNull();
    expect(places.join()).toContain('training-plan-yearly');
    expect(engine.logged().length).toBeGreaterThan(0);
  });

  test.runIf(process.env.RECORD_HISTORIES === '1')('is recorded for the replay tests', async () => {
    const folder = fileURLToPath(new URL('./histories', import.meta.url));
    mkdirSync(folder, { recursive: true });
    const names = [
      'yearly-plan',
      'scholarship-request',
      'equipment-request',
      'plan-above-threshold',
      'own-authority',
    ];
    for (const [index, history] of (await histories()).entries())
      writeFileSync(`${folder}/${names[index]}.json`, historyToJSON(history));
  });
});
