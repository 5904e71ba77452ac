import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCheckpoint } from '../activities/checkpoint.ts';
import { verifyingKey } from '../db/audit-key.ts';
import { person } from '../demo/demo-people.ts';
import { verifyAudit } from '../scripts/audit/verify-audit.ts';
import { verifyExport } from '../scripts/audit/verify-export.ts';
import { listOf, type Stage } from '../scripts/walkthrough/stage.ts';
import { type Freed, playStalled } from '../scripts/walkthrough/stalled/story.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { stageOn } from './support/stage-on.ts';

let engine: TestEngine;
let stage: Stage;
let freed: Freed;
const said: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
  stage = stageOn(engine, (line) => void said.push(line));
  freed = await playStalled(stage).catch((error: unknown) => {
    throw new Error(`${said.join('\n')}\n${error instanceof Error ? error.stack : String(error)}`);
  });
}, 240_000);
afterAll(() => engine.stop());

const timeline = async (id: string) =>
  listOf((await stage.get('ubnd-auditor', `/api/submissions/${id}/timeline`)).items);

describe('what stalls because of people, played over the API', () => {
  test('who has not begun is reminded before the date and after it, and superiors are told', () => {
    const to = (address: string) => engine.catcher.messages().filter((mail) => mail.to.includes(address));
    for (const head of ['xnh-unit-head', 'xlb-unit-head'] as const)
      expect(to(person(head).email).length, head).toBeGreaterThanOrEqual(2);
  });

  test('a deputy’s signature carries both names', async () => {
    const decided = (await timeline(freed.ward)).find(
      ({ type, step }) => type === 'decided' && step === 'review',
    );
    expect(decided).toMatchObject({
      person: person('snv-deputy-director-2').name,
      onBehalfOf: [person('snv-deputy-director-1').name],
    });
  });

  test('each repair stands in the record with its reason and who did it', async () => {
    const repaired = (id: string) =>
      timeline(id).then((items) => items.filter(({ type }) => type === 'repaired'));
    const ward = await repaired(freed.ward);
    // The hand-over reassigns what the leaver held.
    expect(ward.map(({ data }) => Object(data).repair)).toEqual([
      'reassign',
      'appoint',
      'record-paper',
      'confirm-paper',
      'reroute',
    ]);
    const health = await repaired(freed.health);
    expect(health.map(({ data }) => Object(data).repair)).toEqual(['reassign', 'extend']);
    for (const { person: by, text } of [...ward, ...health]) {
      expect(by).toMatch(/Nguyễn Khắc Việt|Hoàng Thị Mai Lan/);
      expect(text).not.toBeNull();
    }
  });

  test('the paper counts as the director’s own approval', async () => {
    const approved = (await timeline(freed.ward)).find(
      ({ type, step }) => type === 'decided' && step === 'approval',
    );
    expect(JSON.stringify(approved?.data)).toContain('1217/SNV-ĐT');
  });

  test('everybody’s record is intact, and the auditor’s file proves itself', async () => {
    await writeCheckpoint(engine.db, engine.secret);
    const sql = postgres(engine.ownerUrl, { max: 1, onnotice: () => undefined });
    const report = await verifyAudit(sql, verifyingKey(engine.secret));
    await sql.end();
    expect(report.violations).toEqual([]);
    expect(report.changes).toBeGreaterThan(8);
    const file = await (await stage.call('ubnd-auditor', 'GET', '/api/audit/export')).text();
    expect(verifyExport(file, verifyingKey(engine.secret)).faults).toEqual([]);
  });
});
