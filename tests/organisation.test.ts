import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes, obligations, positions, units } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import { demoCampaign } from '../demo/planning-2027.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { eventually } from './support/eventually.ts';

let engine: TestEngine;
const health = demoPlanId('SYT');
const json = async (response: Response) => Object(await response.json());
const get = async (as: DemoPersonKey, path: string) => json(await engine.request(as, 'GET', path));
const administer = (path: string, body: object, key: string = randomUUID()) =>
  engine.request('ubnd-administrator', 'POST', `/api${path}`, body, { 'Idempotency-Key': key });
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function act(as: DemoPersonKey, id: string, verb: string, body: object): Promise<Response> {
  return engine.request(as, 'POST', `/api/submissions/${id}/${verb}?wait=true`, body);
}

async function send(as: DemoPersonKey, id: string): Promise<void> {
  const { version } = await get(as, `/api/submissions/${id}/draft`);
  expect((await act(as, id, 'submit', { draftVersion: version })).status).toBe(200);
}

beforeAll(async () => {
  engine = await startEngine();
  await send('syt-unit-head', health);
}, 90_000);
afterAll(() => engine.stop());

describe('positions', () => {
  test('a role holds at the very next request, and is over at the very next request', async () => {
    const position = {
      personId: person('xhy-unit-head').id,
      unitId: unitId('SYT'),
      role: 'drafter',
      from: today(),
    };
    expect((await engine.request('xhy-unit-head', 'GET', `/api/submissions/${health}`)).status).toBe(404);
    const { id } = await json(await administer('/positions', position));
    expect((await engine.request('xhy-unit-head', 'GET', `/api/submissions/${health}`)).status).toBe(200);
    expect(
      (await administer(`/positions/${id}/end`, { on: today(), reason: 'Chuyển công tác.' })).status,
    ).toBe(200);
    expect((await engine.request('xhy-unit-head', 'GET', `/api/submissions/${health}`)).status).toBe(404);
    const recorded = await engine.db.select().from(changes).orderBy(desc(changes.seq)).limit(2);
    expect(recorded.map(({ action }) => action)).toEqual(['position.ended', 'position.begun']);
  });

  test('what was assigned to whoever leaves an office goes back to it', async () => {
    await act('snv-department-head', health, 'assign', {
      step: 'review',
      assigneeId: person('snv-specialist-1').id,
      work: 'propose',
    });
    const [held] = await engine.db
      .select()
      .from(positions)
      .where(eq(positions.personId, person('snv-specialist-1').id));
    const left = await json(
      await administer(`/positions/${held?.id}/end`, { on: today(), reason: 'Nghỉ hưu.' }),
    );
    expect(left.submissions).toEqual([{ submissionId: health, version: expect.any(Number), problem: null }]);
    await eventually(
      () => get('ubnd-administrator', `/api/submissions/${health}/waiting`),
      ({ tasks }) => tasks[0].step === 'review' && tasks[0].action === 'assign',
    );
  });

  test('one that ends on a day to come is held until then', async () => {
    const position = { personId: person('xht-drafter').id, unitId: unitId('SYT'), role: 'drafter' };
    const { id } = await json(await administer('/positions', { ...position, from: today() }));
    const ended = await administer(`/positions/${id}/end`, {
      on: '2099-01-01',
      reason: 'Hết hạn biệt phái.',
    });
    expect(await json(ended)).toEqual({ submissions: [] });
    expect((await engine.request('xht-drafter', 'GET', `/api/submissions/${health}`)).status).toBe(200);
  });

  test('nobody locks themselves out', async () => {
    const own = person('ubnd-administrator').id;
    const { items } = await get('ubnd-administrator', `/api/positions?personId=${own}`);
    const end = await administer(`/positions/${items[0].id}/end`, { on: today(), reason: 'Nhầm.' });
    expect((await json(end)).errors).toMatchObject([{ pointer: '/id' }]);
    expect((await engine.request('ubnd-administrator', 'GET', '/api/audit/changes')).status).toBe(200);
  });

  test('are refused with every fault at its place', async () => {
    const faulty = { personId: randomUUID(), unitId: unitId('SYT'), role: 'king', from: '2020-01-01' };
    const { errors } = await json(await administer('/positions', faulty));
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/personId',
      '/unitId',
      '/role',
    ]);
  });
});

describe('vacancies', () => {
  test('name the post that nobody holds, and are over once somebody does', async () => {
    const posts = async () =>
      (await get('ubnd-administrator', '/api/vacancies')).items.filter(
        ({ unit }: { unit: { code: string } }) => unit.code === 'XLB',
      );
    expect(await posts()).toEqual([]);
    const head = person('xlb-unit-head').id;
    const { items } = await get('ubnd-administrator', `/api/positions?personId=${head}`);
    await administer(`/positions/${items[0].id}/end`, { on: today(), reason: 'Nghỉ hưu.' });
    expect(await posts()).toMatchObject([{ roles: ['unit-head'], unitsConcerned: 1 }]);
    const next = {
      personId: person('xch-unit-head').id,
      unitId: unitId('XLB'),
      role: 'unit-head',
      from: today(),
    };
    await administer('/positions', next);
    expect(await posts()).toEqual([]);
  });
});

describe('units', () => {
  test('are renamed and moved without losing what they were', async () => {
    const id = unitId('XNH');
    const change = { from: today(), name: 'UBND xã Nà Hang mới', parentId: unitId('SNV') };
    expect((await administer(`/units/${id}/change`, change)).status).toBe(200);
    const named = async (day: string) =>
      (await get('ubnd-auditor', `/api/units?day=${day}`)).items.find((one: { id: string }) => one.id === id);
    expect(await named('2026-01-01')).toMatchObject({ name: 'UBND xã Nà Hang', parentId: unitId('UBND') });
    expect(await named(today())).toMatchObject({ name: 'UBND xã Nà Hang mới', parentId: unitId('SNV') });
  });

  test('never stand below themselves', async () => {
    const { errors } = await json(
      await administer(`/units/${unitId('SNV')}/change`, { from: today(), parentId: unitId('XNH') }),
    );
    expect(errors).toMatchObject([{ pointer: '/parentId' }]);
  });

  test('do not leave their tree', async () => {
    const id = randomUUID();
    await engine.db.insert(units).values({
      ...{ id, code: 'TINH-KHAC', name: 'UBND tỉnh khác', level: 'province', validFrom: '2025-07-01' },
    });
    await engine.db.insert(positions).values({
      ...{
        personId: person('ubnd-administrator').id,
        unitId: id,
        role: 'administrator',
        validFrom: '2026-01-01',
      },
    });
    const moved = await administer(`/units/${unitId('XLB')}/change`, { from: today(), parentId: id });
    expect((await json(moved)).errors).toMatchObject([{ pointer: '/parentId' }]);
  });

  test('end when nothing is left to do in them, and their positions with them', async () => {
    const id = unitId('XDV');
    const owed = { campaignId: demoCampaign.id, unitId: id, bearerId: id, dueAt: demoCampaign.dueAt };
    await engine.db.insert(obligations).values(owed);
    const early = await json(await administer(`/units/${id}/end`, { on: '2099-01-01' }));
    expect(early.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/on', '/id']);
    await engine.db.update(obligations).set({ excusedAt: new Date() }).where(eq(obligations.bearerId, id));
    expect((await engine.request('xdv-unit-head', 'GET', '/api/tasks')).status).toBe(200);
    expect((await administer(`/units/${id}/end`, { on: today() })).status).toBe(200);
    expect((await engine.request('xdv-unit-head', 'GET', '/api/tasks')).status).toBe(403);
    expect((await get('ubnd-auditor', `/api/positions?unitId=${id}`)).items).toEqual([]);
    expect((await get('ubnd-auditor', `/api/units/${id}`)).validTo).toBe(today());
  });

  test('do not end while submissions, units below or their own top hang on them', async () => {
    const faultsOf = async (code: 'SYT' | 'UBND') =>
      (await json(await administer(`/units/${unitId(code)}/end`, { on: today() }))).errors.map(
        ({ detail }: { detail: string }) => detail,
      );
    expect(await faultsOf('SYT')).toEqual([
      'Đơn vị còn hồ sơ đang soạn hoặc đang xử lý; hãy sáp nhập để hồ sơ đi theo.',
    ]);
    expect(await faultsOf('UBND')).toEqual(
      expect.arrayContaining([
        'Đơn vị cao nhất không sáp nhập, không kết thúc được.',
        'Còn đơn vị trực thuộc; hãy chuyển hoặc kết thúc các đơn vị đó trước.',
      ]),
    );
  });
});

describe('people', () => {
  test('whoever is deactivated is out at the very next request, and in again once active', async () => {
    const { id } = person('xmv-unit-head');
    const status = async () => (await engine.request('xmv-unit-head', 'GET', '/api/me')).status;
    expect(await status()).toBe(200);
    expect((await administer(`/people/${id}/deactivate`, {})).status).toBe(200);
    expect(await status()).toBe(401);
    expect((await administer(`/people/${id}/activate`, {})).status).toBe(200);
    expect(await status()).toBe(200);
  });

  test('are added and corrected, each address and staff code once', async () => {
    const input = {
      name: 'Giàng Thị Mỷ',
      email: 'my@tuyenquang.example',
      language: 'vi',
      staffCode: 'CB-77',
    };
    const { id } = await json(await administer('/people', input));
    const twin = await json(await administer('/people', { ...input, email: input.email.toUpperCase() }));
    expect(twin.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/email', '/staffCode']);
    expect((await administer(`/people/${id}/change`, { ...input, name: 'Giàng Thị My' })).status).toBe(200);
    const found = await get('ubnd-administrator', '/api/people?text=giang%20thi%20my');
    expect(found.items).toMatchObject([{ id, name: 'Giàng Thị My', email: input.email, staffCode: 'CB-77' }]);
  });

  test('are listed with their addresses for their administrators alone', async () => {
    const text = encodeURIComponent(person('pmx-drafter').name);
    const asSeenBy = async (who: DemoPersonKey) => (await get(who, `/api/people?text=${text}`)).items;
    expect(await asSeenBy('ubnd-administrator')).toMatchObject([{ email: person('pmx-drafter').email }]);
    expect(await asSeenBy('xht-drafter')).toMatchObject([{ id: person('pmx-drafter').id, email: null }]);
    const byMail = `/api/people?text=${encodeURIComponent(person('pmx-drafter').email)}`;
    expect((await get('xht-drafter', byMail)).items).toEqual([]);
  });

  test('nobody but the administrator of their tree changes any of it', async () => {
    const body = {
      name: 'X',
      email: 'x@y.example',
      language: 'vi',
      staffCode: null,
    };
    for (const who of ['snv-director', 'ubnd-auditor', 'ubnd-leader', 'syt-unit-head'] as const)
      for (const path of ['/people', `/people/${person('pmx-drafter').id}/change`])
        expect([who, path, (await engine.request(who, 'POST', `/api${path}`, body)).status]).toEqual([
          who,
          path,
          403,
        ]);
  });

  test('nobody takes over the account of somebody who also serves where they do not administer', async () => {
    const [id, personId] = [randomUUID(), person('pmx-drafter').id];
    await engine.db.insert(units).values({
      ...{ id, code: 'BO-KHAC', name: 'Bộ khác', level: 'province', validFrom: '2020-01-01' },
    });
    await engine.db.insert(positions).values({
      ...{ personId, unitId: id, role: 'administrator', validFrom: '2020-01-01' },
    });
    const body = { name: 'X', email: 'mine@y.example', language: 'vi', staffCode: null };
    for (const [path, sent] of [
      ['change', body],
      ['invitation', {}],
      ['deactivate', {}],
      ['hand-over', { endsPositions: true, reason: 'Chuyển công tác.' }],
    ] as const)
      expect([path, (await administer(`/people/${personId}/${path}`, sent)).status]).toEqual([path, 403]);
    const delegation = {
      ...{ principalId: personId, delegateId: person('ubnd-chair').id, from: today(), until: today() },
      paperNumber: '1/QĐ',
    };
    expect((await administer('/delegations', delegation)).status).toBe(403);
  });
});
