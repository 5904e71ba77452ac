import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  absences,
  campaigns,
  delegations,
  incidents,
  obligations,
  people,
  pools,
  positions,
  tasks,
  waiting,
} from '../../db/schema/index.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { type Board, inDays, openBoard } from './board.fixture.ts';

let board: Board;
beforeEach(async () => {
  board = await openBoard();
});

const day = (days: number): string => inDays(days).toISOString().slice(0, 10);
const setActive = (id: string, active: boolean) =>
  board.db.update(people).set({ active }).where(eq(people.id, id));

describe('what somebody holds', () => {
  test('what waits for somebody who is there and is not late does not stall', async () => {
    await board.task(await board.plan());
    expect(await board.list('administrator')).toMatchObject({ items: [], count: 0, next: null });
  });

  test('a post that nobody holds is named, with what can be done about it', async () => {
    const id = await board.plan();
    await board.task(id, { roles: ['chair'] });
    const { items } = await board.list('administrator');
    expect(items).toMatchObject([
      { id, remedies: ['fill-post', 'appoint', 'send-back', 'record-paper'], ownerName: 'UBND xã Nà Hang' },
    ]);
    expect(items[0]?.causes).toMatchObject([
      { cause: 'no-holder', unitName: 'Sở Nội vụ', roles: ['chair'], people: [] },
    ]);
  });

  test('a position of the past holds nothing', async () => {
    const id = await board.plan();
    await board.task(id);
    const held = eq(positions.personId, board.organisation.personId('deputy'));
    await board.db
      .update(positions)
      .set({ validTo: day(-2) })
      .where(held);
    const { items } = await board.list('administrator');
    expect(items[0]?.causes).toMatchObject([{ cause: 'no-holder' }]);
    expect(items[0]?.since.getTime()).toBeGreaterThan(inDays(-4).getTime());
  });

  test('whoever is no longer active, or no longer in the post that a task was given to, holds nothing', async () => {
    const [waits, given, moved] = [await board.plan(), await board.plan(), await board.plan()];
    const { personId } = board.organisation;
    await board.task(waits);
    await board.task(given, { assigneeId: personId('specialist'), roles: ['specialist'] });
    await board.task(moved, { assigneeId: personId('financier') });
    await setActive(personId('deputy'), false);
    await setActive(personId('specialist'), false);
    const inactive = ['holder-inactive'];
    expect(await board.causes()).toEqual({ [waits]: inactive, [given]: inactive, [moved]: inactive });
  });

  test('whom an administrator let decide without the post is no stall', async () => {
    const assigneeId = board.organisation.personId('financier');
    const id = await board.plan({ readers: [`person:${assigneeId}`] });
    await board.task(id, { assigneeId });
    expect(await board.causes()).toEqual({});
  });

  test('somebody absent stalls what waits for them until somebody stands in, for that kind of submission', async () => {
    const { personId } = board.organisation;
    const [id, scholarship] = [await board.plan(), await board.plan({ kind: 'scholarship' })];
    await board.task(id);
    await board.task(scholarship, { assigneeId: personId('deputy') });
    await board.db
      .insert(absences)
      .values({ personId: personId('deputy'), validFrom: day(-1), validTo: day(9) });
    const absent = ['holder-absent'];
    expect(await board.causes()).toEqual({ [id]: absent, [scholarship]: absent });
    const standIn = { validFrom: day(-1), validTo: day(9), grantedBy: personId('deputy') };
    await board.db.insert(delegations).values({
      ...{ principalId: personId('deputy'), delegateId: personId('director'), kinds: ['training-plan'] },
      ...standIn,
    });
    expect(await board.causes()).toEqual({ [scholarship]: absent });
    expect((await board.list('administrator')).items[0]?.causes[0]?.people).toMatchObject([
      { name: 'Lê Thị Thu Thủy', backOn: day(9), standIns: [] },
    ]);
  });

  test('a deputy who is absent too is none, and one who passed it on is', async () => {
    const { personId } = board.organisation;
    const id = await board.plan();
    await board.task(id);
    const period = { validFrom: day(-1), validTo: day(9) };
    for (const who of ['deputy', 'director'] as const)
      await board.db.insert(absences).values({ personId: personId(who), ...period });
    const grant = (principal: 'deputy' | 'director', delegate: 'director' | 'department') =>
      board.db.insert(delegations).values({
        ...{ principalId: personId(principal), delegateId: personId(delegate), ...period },
        grantedBy: personId(principal),
      });
    await grant('deputy', 'director');
    expect(await board.causes()).toEqual({ [id]: ['holder-absent'] });
    await grant('director', 'department');
    expect(await board.causes()).toEqual({});
  });
});

describe('what is late', () => {
  test('is told apart by whose turn it is, with the people', async () => {
    const [judged, revised, asked] = [await board.plan(), await board.plan(), await board.plan()];
    const author = { unitId: board.organisation.unitId('commune'), roles: ['unit-head', 'drafter'] };
    await board.task(judged, { dueAt: inDays(-1) });
    await board.task(revised, { dueAt: inDays(-3), action: 'revise', ...author });
    await board.task(asked, { dueAt: inDays(-2), action: 'answer', ...author });
    const { items, count } = await board.list('administrator');
    expect(count).toBe(3);
    expect(items.map(({ causes }) => causes.map(({ cause }) => cause))).toEqual([
      ['returned'],
      ['explanation-owed'],
      ['overdue'],
    ]);
    expect(items.at(-1)?.causes[0]?.people).toMatchObject([
      { name: 'Lê Thị Thu Thủy', role: 'deputy-director' },
    ]);
  });

  test('a paper decision that nobody confirmed is shown', async () => {
    const id = await board.plan();
    await board.task(id, { paperBy: board.organisation.personId('administrator') });
    expect(await board.causes()).toEqual({ [id]: ['paper-unconfirmed'] });
  });

  test('the gravest cause comes first, and all are told', async () => {
    const id = await board.plan();
    await board.task(id, { roles: ['chair'], dueAt: inDays(-1) });
    await board.db.insert(incidents).values({ submissionId: id, kind: 'workflow-failing', detail: '' });
    expect(await board.causes()).toEqual({ [id]: ['workflow-failing', 'no-holder', 'overdue'] });
  });
});

describe('what is owed', () => {
  async function campaign(closesAt = inDays(30)) {
    const unitId = board.organisation.unitId('UBND');
    const [made] = await board.db
      .insert(campaigns)
      .values({ unitId, year: 2027, opensAt: inDays(-30), dueAt: inDays(-2), closesAt })
      .returning();
    if (made === undefined) throw new Error('no campaign');
    return made.id;
  }
  async function owed(campaignId: string, rest: Partial<typeof obligations.$inferInsert> = {}) {
    const unitId = board.organisation.unitId('commune');
    const [made] = await board.db
      .insert(obligations)
      .values({ campaignId, unitId, bearerId: unitId, dueAt: inDays(-2), ...rest })
      .returning();
    if (made === undefined) throw new Error('no obligation');
    return made.id;
  }

  test('a unit that has not begun is as visible as a late review, and one that only drafts too', async () => {
    const campaignId = await campaign();
    const id = await owed(campaignId);
    const { items } = await board.list('administrator');
    expect(items).toMatchObject([{ id, concerns: 'obligation', campaignId, ownerName: 'UBND xã Nà Hang' }]);
    expect(items[0]?.causes[0]?.people.map(({ role }) => role).toSorted()).toEqual(['drafter', 'unit-head']);
    expect(await board.causes()).toEqual({ [id]: ['not-begun'] });
    await board.plan({ state: 'draft', stage: null, version: 0 });
    expect(await board.causes()).toEqual({ [id]: ['not-sent'] });
  });

  test('what is met, excused, extended or over is not', async () => {
    const campaignId = await campaign();
    const id = await owed(campaignId);
    const shown = async (change: Partial<typeof obligations.$inferInsert>) => {
      await board.db.update(obligations).set(change).where(eq(obligations.id, id));
      return Object.keys(await board.causes());
    };
    expect(await shown({ excusedAt: new Date() })).toEqual([]);
    expect(await shown({ excusedAt: null, metAt: new Date() })).toEqual([]);
    expect(await shown({ metAt: null, dueAt: inDays(1) })).toEqual([]);
    expect(await shown({ dueAt: inDays(-1) })).toEqual([id]);
    await board.db.update(campaigns).set({ closesAt: inDays(-1) });
    expect(await shown({ metAt: null })).toEqual([]);
  });

  test('classes that were not held in their quarter and money that was not spent in its year are owed', async () => {
    const lastYear = new Date().getFullYear() - 1;
    const [behind, unspent, done] = [
      await board.plan({ state: 'in-delivery', stage: 'delivery' }),
      await board.plan({ state: 'in-delivery', stage: 'delivery' }),
      await board.plan({ state: 'in-delivery', stage: 'delivery' }),
    ];
    await board.delivery(behind, { year: lastYear, quarter: 2, classesHeld: 1 });
    await board.delivery(unspent, { year: lastYear, quarter: 4, classesHeld: 2, committed: 10, spent: 9 });
    await board.delivery(done, { year: lastYear, quarter: 1, classesHeld: 2, committed: 10, spent: 10 });
    await board.delivery(done, { lineId: 'next', year: lastYear + 2 });
    const late = ['behind-in-delivery'];
    expect(await board.causes()).toEqual({ [behind]: late, [unspent]: late });
    const { items } = await board.list('administrator');
    expect(items.find(({ id }) => id === behind)?.since.toISOString()).toBe(
      `${lastYear}-06-30T17:00:00.000Z`,
    );
  });

  test('lines for which no money is there are with whoever keeps the pool', async () => {
    const id = await board.plan({ state: 'allocating', stage: 'allocation' });
    const ownerUnitId = board.organisation.unitId('STC');
    const [pool] = await board.db
      .insert(pools)
      .values({ ownerUnitId, year: 2027, source: 'province', purpose: 'equipment', appropriated: 1, free: 1 })
      .returning();
    if (pool === undefined) throw new Error('no pool');
    await board.db
      .insert(waiting)
      .values({ poolId: pool.id, submissionId: id, lineId: 'line', missing: 5, score: 1 });
    const { items } = await board.list('administrator');
    expect(items).toMatchObject([
      {
        id,
        causes: [{ cause: 'awaiting-money', unitName: 'Sở Tài chính', people: [{ role: 'pool-keeper' }] }],
      },
    ]);
  });
});

describe('the whole board', () => {
  test('ten thousand late reviews are ten thousand, and pages hold each once', async () => {
    const unit = (code: string) => sql`${board.organisation.unitId(code)}::uuid`;
    await board.db.execute(sql`
      with made as (
        insert into submissions (id, kind, unit_id, root_unit_id, year, title, readers, created_by, state, stage, version, total)
        select gen_random_uuid(), 'training-plan', ${unit('commune')}, ${unit('UBND')}, 2027, 'Kế hoạch', '{}',
          ${board.organisation.personId('drafter')}::uuid, 'in-review', 'review', 3, 7
        from generate_series(1, 10000) returning id)
      insert into tasks (submission_id, step, action, round, unit_id, roles, opened_at, due_at, overdue)
      select id, 'review', 'decide', 1, ${unit('SNV')}, '{deputy-director}', now() - interval '9 days',
        now() - interval '1 day', true from made`);
    const counts = await board.counts('administrator');
    expect(counts).toMatchObject({
      ...{ count: 10_000, value: 70_000, byCause: [{ cause: 'overdue', count: 10_000 }] },
      ...{
        byStage: [{ stage: 'review', count: 10_000 }],
        byUnit: [{ unitName: 'Sở Nội vụ', count: 10_000 }],
      },
    });
    const seen = new Set<string>();
    let cursor: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await board.list('administrator', cursor === undefined ? {} : { cursor });
      expect(page.count).toBe(10_000);
      for (const { id } of page.items) seen.add(id);
      cursor = page.next ?? undefined;
    }
    expect(seen.size).toBe(150);
  });

  test('filters and counts agree, and cause and unit belong together', async () => {
    const [both, late] = [await board.plan(), await board.plan({ kind: 'equipment', stage: 'allocation' })];
    await board.task(both, { roles: ['chair'] });
    await board.task(both, {
      step: 'finance',
      unitId: board.organisation.unitId('STC'),
      roles: ['director'],
      dueAt: inDays(-1),
    });
    await board.task(late, { dueAt: inDays(-1) });
    const [SNV, STC] = [board.organisation.unitId('SNV'), board.organisation.unitId('STC')];
    const found = async (filter: Parameters<Board['counts']>[1]) => {
      const [{ items, count }, counts] = [
        await board.list('administrator', filter),
        await board.counts('administrator', filter),
      ];
      expect([count, counts.count]).toEqual([items.length, items.length]);
      return items.map(({ id }) => id).toSorted();
    };
    expect(await found({ cause: 'overdue' })).toEqual([both, late].toSorted());
    expect(await found({ cause: 'overdue', unitId: SNV })).toEqual([late]);
    expect(await found({ cause: 'no-holder', unitId: STC })).toEqual([]);
    expect(await found({ kind: 'equipment' })).toEqual([late]);
    expect(await found({ stage: 'review' })).toEqual([both]);
    expect(await found({ year: 2026 })).toEqual([]);
  });

  test('a head sees what belongs to the own unit or lies with it; nobody else’s, and nothing to repair', async () => {
    await board.task(await board.plan(), { dueAt: inDays(-1) });
    const elsewhere = await board.plan({ unitId: board.organisation.unitId('SKHCN') });
    await board.task(elsewhere, { dueAt: inDays(-1), unitId: board.organisation.unitId('SKHCN') });
    expect(Object.keys(await board.causes('administrator'))).toHaveLength(2);
    for (const who of ['head', 'director'] as const) {
      const { items } = await board.list(who);
      expect(items.map(({ id, remedies }) => [id === elsewhere, remedies])).toEqual([[false, []]]);
    }
    expect(await board.causes('financier')).toEqual({});
    expect(await problemOf(board.list('drafter'))).toEqual({
      ...{ code: 'forbidden', because: 'not_an_overseer' },
    });
  });

  test('what concerns the whole installation is for those who oversee it', async () => {
    await board.db.insert(incidents).values({ submissionId: null, kind: 'outbox-stuck', detail: '3 mails' });
    expect(Object.values(await board.causes('administrator'))).toEqual([['mail-stuck']]);
    expect(await board.causes('director')).toEqual({});
  });

  test('what is mended is gone from the board', async () => {
    const id = await board.plan();
    await board.task(id, { dueAt: inDays(-1) });
    expect(Object.keys(await board.causes())).toEqual([id]);
    await board.db.update(tasks).set({ dueAt: inDays(1) });
    expect(await board.causes()).toEqual({});
  });
});
