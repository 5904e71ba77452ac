import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyingKey } from '../db/audit-key.ts';
import { recordChange } from '../db/record-change.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { person } from '../demo/demo-people.ts';
import { verifyExport } from '../scripts/audit/verify-export.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
const plan = demoPlanId('PMX');

beforeAll(async () => {
  engine = await startEngine();
  const draft = await engine.request('pmx-unit-head', 'GET', `/api/submissions/${plan}/draft`);
  const { version } = Object(await draft.json());
  await engine.request('pmx-unit-head', 'POST', `/api/submissions/${plan}/submit?wait=true`, {
    draftVersion: version,
  });
  await engine.db.transaction((tx) =>
    recordChange(tx, {
      subject: 'pool:1',
      action: 'pool.opened',
      data: { amount: 1, said: '=1+1' },
      actorId: person('ubnd-administrator').id,
      via: 'api',
    }),
  );
}, 60_000);
afterAll(() => engine.stop());

const exported = async (query: string): Promise<string> =>
  (await engine.request('ubnd-auditor', 'GET', `/api/audit/export?${query}`)).text();
const key = verifyingKey('a secret for tests that is long enough');
const changed = (text: string, from: string, to: string): string => {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`nothing to change: ${from}`);
  return other;
};

describe('the auditor', () => {
  test('finds what somebody did, and what was changed of the organisation', async () => {
    const by = person('pmx-unit-head').id;
    const events = await engine.request('ubnd-auditor', 'GET', `/api/audit/events?personId=${by}`);
    const { items } = Object(await events.json());
    expect(items[0]).toMatchObject({ submissionId: plan, unitName: 'UBND phường Minh Xuân' });
    expect(items.map(({ type }: { type: string }) => type)).toContain('submitted');
    const changes = await engine.request('ubnd-auditor', 'GET', '/api/audit/changes?type=pool.opened');
    expect(Object(await changes.json()).items).toMatchObject([{ subject: 'pool:1', via: 'api' }]);
  });

  test('turns pages without losing or repeating an event', async () => {
    const all = (await exported(`submissionId=${plan}`)).trim().split('\n').length - 1;
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await engine.request('ubnd-auditor', 'GET', `/api/audit/events?${cursor}`);
      const { items, next } = Object(await page.json());
      seen.push(
        ...items.map((one: { submissionId: string; seq: number }) => `${one.submissionId}/${one.seq}`),
      );
      if (next === null) break;
      cursor = `cursor=${encodeURIComponent(next)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((one) => one.startsWith(plan))).toHaveLength(all);
  });

  test('exports a file that anybody with the public key can prove', async () => {
    for (const format of ['jsonl', 'csv']) {
      const { lines, faults } = verifyExport(await exported(`format=${format}`), key);
      expect(faults).toEqual([]);
      expect(lines).toBeGreaterThan(3);
    }
  });

  test('gives a table that no spreadsheet takes for formulas', async () => {
    expect(await exported('format=csv')).not.toMatch(/(^|,)"?[=+@-]/m);
  });
});

describe('an exported file is refused', () => {
  test.each(['jsonl', 'csv'])('when a line was changed, removed or added (%s)', async (format) => {
    const file = await exported(`format=${format}`);
    const lines = file.split('\n');
    const others = [
      changed(file, 'submitted', 'submitteD'),
      [...lines.slice(0, 1), ...lines.slice(2)].join('\n'),
      [...lines.slice(0, 2), ...lines.slice(1)].join('\n'),
      lines.slice(0, -2).join('\n'),
    ];
    for (const other of others) expect(verifyExport(other, key).faults).not.toEqual([]);
  });

  test('when somebody sealed it with a key of their own', async () => {
    const own = verifyingKey('the secret of somebody else, 32 chars');
    expect(verifyExport(await exported(''), own).faults).toEqual(['the seal was not signed with this key']);
  });
});

test('nobody but auditors and administrators searches or exports the record', async () => {
  for (const path of ['events', 'changes', 'export'])
    for (const who of ['pmx-unit-head', 'snv-director', 'stc-pool-keeper-1', 'ubnd-leader'] as const)
      expect([path, who, (await engine.request(who, 'GET', `/api/audit/${path}`)).status]).toEqual([
        path,
        who,
        403,
      ]);
});
