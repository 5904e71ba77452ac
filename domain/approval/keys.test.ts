import { describe, expect, test } from 'vitest';
import { must, openPlay, openSubmitted, remark, submission } from '../../tests/support/play.ts';
import { askedForMoney, funded } from '../../tests/support/play-scenes.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { settle } from './decide.ts';
import { fold } from './evolve.ts';
import { digestOfState } from './state.ts';
import { next, submissionStates, transitions } from './submission-state.ts';

const approve = { kind: 'decide', step: 'review', verdict: 'approve' } as const;

describe('a key', () => {
  test('sent twice has one effect', () => {
    const play = openSubmitted();
    must(play.act(people.deputy, approve, { key: 'k' }));
    const { version, answers } = play.state();
    expect(answers.k?.version).toBe(version);
    expect(play.act(people.deputy, approve, { key: 'k', seen: 0 })).toBeNull();
    expect(play.state().version).toBe(version);
  });

  test('with another body is refused', () => {
    const play = openSubmitted();
    must(play.act(people.deputy, approve, { key: 'k' }));
    expect(
      play.act(people.deputy, { ...approve, verdict: 'return', remark: remark('r') }, { key: 'k' }),
    ).toEqual({ code: 'key_reused' });
  });

  test('of a refused act is free again', () => {
    const play = openSubmitted();
    expect(play.act(people.deputy, { ...approve, verdict: 'return' }, { key: 'k' })).toMatchObject({
      code: 'reason_required',
    });
    expect(play.act(people.deputy, approve, { key: 'k' })).toBeNull();
  });

  test('has its answer after the end too, where everything else is refused', () => {
    const play = openSubmitted();
    must(play.act(people.unitHead, { kind: 'withdraw', remark: remark('r') }, { key: 'k' }));
    expect(play.act(people.unitHead, { kind: 'withdraw', remark: remark('r') }, { key: 'k' })).toBeNull();
    expect(play.act(people.deputy, approve)).toEqual({ code: 'closed' });
  });
});

describe('a submission', () => {
  test('begins with its submit, once, by its unit', () => {
    const play = openPlay();
    expect(play.act(people.deputy, approve)).toEqual({ code: 'not_submitted' });
    expect(play.act(people.deputy, submission())).toEqual({ code: 'not_your_step' });
    must(play.act(people.unitHead, submission()));
    expect(play.act(people.unitHead, submission())).toEqual({ code: 'already_submitted' });
  });

  test('is rebuilt from its events as it was', () => {
    const play = funded();
    const rebuilt = fold(JSON.parse(JSON.stringify(play.events())));
    expect(rebuilt && digestOfState(rebuilt)).toBe(digestOfState(play.state()));
  });

  test('does not take an event out of its order', () => {
    const events = openSubmitted().events();
    expect(() => fold(events.slice(1))).toThrow('begins with');
    expect(() => fold(events.filter(({ seq }) => seq !== 2))).toThrow('cannot follow');
  });

  test('takes each answer of the ledger once', () => {
    const play = askedForMoney();
    const results = play.ledger.settle(play.state().ledger);
    const settled = settle(play.state(), results, play.now());
    expect(settle(settled.state, results, play.now()).events).toEqual([]);
  });
});

describe('from one state to the next', () => {
  const cases = Object.entries(transitions).flatMap(([transition, { from, to }]) => {
    const sources: readonly string[] = from;
    return submissionStates.map((state) => ({ transition, state, to: sources.includes(state) ? to : null }));
  });
  test.each(cases)('$transition from $state', ({ transition, state, to }) => {
    const known = Object.keys(transitions).find(
      (name): name is keyof typeof transitions => name === transition,
    );
    if (known === undefined) throw new Error(`no transition ${transition}`);
    if (to === null) expect(() => next(state, known)).toThrow('is not possible');
    else expect(next(state, known)).toBe(to);
  });
});
