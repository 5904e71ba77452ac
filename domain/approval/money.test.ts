import { describe, expect, test } from 'vitest';
import { finishHonestly } from '../../tests/support/finish-honestly.ts';
import { unsoundPools } from '../../tests/support/honest-ledger.ts';
import { must, type Play, remark } from '../../tests/support/play.ts';
import { askedForMoney, funded, signed } from '../../tests/support/play-scenes.ts';
import { million, revisionOfLines, stateLine } from '../../tests/support/sample-revision.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { heldFor, moneyOf } from './amounts.ts';
import type { DeliveryReport } from './command.ts';

const withdraw = { kind: 'withdraw', remark: remark('not needed') } as const;
const allocate = (lineId: string, province: number) =>
  ({
    kind: 'allocate',
    step: 'allocation',
    requests: [{ lineId, amountBySource: { province }, score: 1 }],
  }) as const;
const confirm = (...lineIds: string[]) => ({ kind: 'confirm', step: 'allocation', lineIds }) as const;

describe('an allocation', () => {
  test.each([
    [
      'of a line that no pool pays for',
      allocate('training', million),
      'not_allocatable',
      '/requests/0/lineId',
    ],
    ['of a line that does not exist', allocate('nowhere', million), 'not_allocatable', '/requests/0/lineId'],
    [
      'of more than was approved',
      allocate('equipment', 29 * million),
      'not_allocatable',
      '/requests/0/amountBySource',
    ],
    ['of nothing', allocate('equipment', 0), 'not_allocatable', '/requests/0/amountBySource'],
    ['of no line', { ...allocate('equipment', 1), requests: [] }, 'not_allocatable', '/requests'],
  ])('%s is refused', (_what, deed, code, pointer) => {
    expect(signed().act(people.poolKeeper, deed)).toEqual({ code, pointer });
  });

  test('waits for the ledger: meanwhile nothing else is asked of it', () => {
    const play = askedForMoney();
    expect(play.act(people.poolKeeper, allocate('equipment', million))).toEqual({ code: 'settling' });
    expect(play.act(people.poolKeeper, confirm('equipment'))).toEqual({ code: 'settling' });
  });

  test('in part leaves the rest waiting with its rank, and the step is done once what came is confirmed', () => {
    const play = askedForMoney({ appropriated: 20 * million });
    play.settle();
    expect(moneyOf(play.state(), 'equipment')).toMatchObject({
      reserved: { province: 20 * million },
      missing: { province: 8 * million },
      rank: 1,
    });
    must(play.act(people.poolKeeper, confirm('scholarship', 'equipment')));
    expect(play.state().is).toBe('allocating');
    play.settle();
    expect(play.state().is).toBe('in-delivery');
  });

  test('of money that became free later goes on after the step was done', () => {
    const play = askedForMoney({ appropriated: 20 * million });
    play.settle();
    must(play.act(people.poolKeeper, confirm('scholarship', 'equipment')));
    play.settle();
    expect(play.act(people.poolKeeper, allocate('equipment', 9 * million))).toMatchObject({
      code: 'not_allocatable',
    });
    expect(play.act(people.poolKeeper, allocate('equipment', 8 * million))).toBeNull();
  });

  test('tells what fell due meanwhile before the answer of the ledger', () => {
    const play = askedForMoney();
    play.goTo('2026-12-01 09:00');
    play.settle();
    expect(play.types()).toContain('fell-due');
    expect(play.types().indexOf('fell-due')).toBeLessThan(play.types().indexOf('settled'));
  });

  test('is confirmed line by line, and only where money is reserved', () => {
    const play = askedForMoney();
    play.settle();
    expect(play.act(people.poolKeeper, confirm())).toEqual({ code: 'not_reserved', pointer: '/lineIds' });
    expect(play.act(people.poolKeeper, confirm('training'))).toEqual({
      code: 'not_reserved',
      pointer: '/lineIds/0',
    });
    expect(play.act(people.poolKeeper, confirm('equipment', 'equipment'))).toEqual({
      code: 'line_twice',
      pointer: '/lineIds',
    });
    expect(play.act(people.poolKeeper, confirm('equipment'))).toBeNull();
  });
});

describe('a withdrawal', () => {
  test('while money is being settled releases it first', () => {
    const play = askedForMoney();
    must(play.act(people.unitHead, withdraw));
    expect(play.state()).toMatchObject({ is: 'allocating', closing: 'withdrawn' });
    expect(play.act(people.poolKeeper, confirm('equipment'))).toEqual({ code: 'closed' });
    play.settle();
    expect(play.types().slice(-4)).toEqual(['settled', 'release-requested', 'settled', 'withdrawn']);
    expect(play.ledger.pools().every(({ free, appropriated }) => free === appropriated)).toBe(true);
  });

  test('after the money was confirmed is refused', () => {
    for (const deed of [withdraw, { kind: 'cancel', remark: remark('why') }] as const) {
      const play = askedForMoney();
      play.settle();
      must(play.act(people.poolKeeper, confirm('equipment')));
      const actor = deed.kind === 'cancel' ? people.administrator : people.unitHead;
      expect(play.act(actor, deed)).toEqual({ code: 'already_committed' });
      play.settle();
      expect(play.act(actor, deed)).toEqual({ code: 'already_committed' });
    }
  });

  test('is the unit’s, a cancellation the administrator’s', () => {
    const play = signed();
    expect(play.act(people.administrator, withdraw)).toEqual({ code: 'not_your_step' });
    expect(play.act(people.unitHead, { kind: 'cancel', remark: remark('why') })).toEqual({
      code: 'not_your_step',
    });
    must(play.act(people.administrator, { kind: 'cancel', remark: remark('why') }));
    expect(play.state().is).toBe('cancelled');
  });
});

const report = (change: Partial<DeliveryReport> = {}): DeliveryReport => ({
  lineId: 'equipment',
  classesHeld: 2,
  attendances: 60,
  distinctPeople: 40,
  spent: { province: 10 * million },
  evidence: [],
  state: 'under-way',
  ...change,
});
const reports = (play: Play, ...all: readonly DeliveryReport[]) =>
  play.act(people.drafter, { kind: 'report', step: 'delivery', reports: all });

describe('a delivery report', () => {
  test.each([
    [
      'of more money than was allocated',
      { spent: { province: 29 * million } },
      'spent_exceeds',
      '/reports/0/spent',
    ],
    ['of money from another source', { spent: { commune: 1 } }, 'spent_exceeds', '/reports/0/spent'],
    [
      'that says delivered without evidence',
      { state: 'delivered' },
      'evidence_required',
      '/reports/0/evidence',
    ],
    ['that closes a line without a reason', { state: 'closed' }, 'reason_required', '/reports/0/remark'],
    ['on a line that does not exist', { lineId: 'nowhere' }, 'line_unknown', '/reports/0/lineId'],
  ] as const)('%s is refused', (_what, change, code, pointer) => {
    expect(reports(funded(), report(change))).toEqual({ code, pointer });
  });

  test.each([
    ['classes', { classesHeld: 1 }, '/reports/0/classesHeld'],
    ['attendances', { attendances: 1 }, '/reports/0/attendances'],
    ['people', { distinctPeople: 1 }, '/reports/0/distinctPeople'],
    ['money', { spent: {} }, '/reports/0/spent'],
  ] as const)('with fewer %s than the last one is refused', (_what, change, pointer) => {
    const play = funded();
    must(reports(play, report()));
    play.settle();
    expect(reports(play, report(change))).toEqual({ code: 'report_shrinks', pointer });
  });

  test('spends what it reports, and a finished line gives back what is left', () => {
    const play = funded();
    must(reports(play, report()));
    play.settle();
    expect(moneyOf(play.state(), 'equipment')).toMatchObject({
      committed: { province: 18 * million },
      spent: { province: 10 * million },
    });
    must(reports(play, report({ state: 'closed', remark: remark('enough') })));
    play.settle();
    expect(heldFor(moneyOf(play.state(), 'equipment'))).toEqual({ province: 10 * million });
    expect(reports(play, report())).toEqual({ code: 'line_finished', pointer: '/reports/0/lineId' });
  });

  test('on money that no pool holds keeps that source out of the pools from then on', () => {
    const line = stateLine('equipment', 'equipment', { province: 25 * million, own: 15 * million });
    const play = signed({ revision: revisionOfLines([line]), appropriated: 10 * million });
    must(play.act(people.poolKeeper, allocate('equipment', 5 * million)));
    play.settle();
    must(play.act(people.poolKeeper, confirm('equipment')));
    play.settle();
    must(reports(play, report({ spent: { own: 15 * million } })));
    const own = { lineId: 'equipment', amountBySource: { own: 1 }, score: 1 };
    const refusal = play.act(people.poolKeeper, { kind: 'allocate', step: 'allocation', requests: [own] });
    expect(refusal).toEqual({ code: 'not_allocatable', pointer: '/requests/0/amountBySource' });
    expect(finishHonestly(play.state(), play.ledger, play.now()).is).toBe('completed');
  });

  test('on the last line completes the submission, once the ledger has answered', () => {
    const play = funded();
    const closed = { spent: {}, state: 'closed', remark: remark('done') } as const;
    must(
      reports(
        play,
        ...['training', 'scholarship', 'equipment'].map((lineId) => report({ lineId, ...closed })),
      ),
    );
    expect(play.state().is).toBe('in-delivery');
    play.settle();
    expect(play.state().is).toBe('completed');
    expect(unsoundPools(play.ledger)).toEqual([]);
    expect(play.ledger.pools().every(({ free, appropriated }) => free === appropriated)).toBe(true);
  });
});
