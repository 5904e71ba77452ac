import { describe, expect, test } from 'vitest';
import { must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { actorOf, people } from '../../tests/support/sample-routing.ts';
import { signer, smallDefinition, smallStep } from '../../tests/support/small-definition.ts';
import { tasksOf } from './tasks.ts';

const approve = { kind: 'decide', step: 'review', verdict: 'approve' } as const;
const proposeReturn = { kind: 'propose', step: 'review', verdict: 'return', remark: remark('why') } as const;
const assign = (assigneeId: string, work: 'propose' | 'decide') =>
  ({ kind: 'assign', step: 'review', assigneeId, work }) as const;
const waits = (play: Play) =>
  tasksOf(play.state()).map(({ action, roles, assigneeId }) => ({ action, roles, assigneeId }));

test('the head distributes, the specialist proposes, the deputy signs', () => {
  const play = openSubmitted();
  expect(waits(play)).toEqual([{ action: 'assign', roles: ['department-head'], assigneeId: null }]);
  must(play.act(people.reviewHead, assign('specialist', 'propose')));
  expect(waits(play)).toEqual([{ action: 'propose', roles: ['specialist'], assigneeId: 'specialist' }]);
  must(play.act(people.specialist, proposeReturn));
  expect(waits(play)).toEqual([{ action: 'decide', roles: ['deputy-director'], assigneeId: null }]);
  expect(play.state()).toMatchObject({ is: 'in-review', decisions: [] });
  must(play.act(people.deputy, approve));
  expect(play.state().stage).toBe(1);
});

describe('a proposal', () => {
  test('is made by the one it was given to', () => {
    const play = openSubmitted();
    must(play.act(people.reviewHead, assign('specialist', 'propose')));
    expect(play.act(actorOf('other', 'SNV', 'specialist'), proposeReturn)).toEqual({
      code: 'claimed_by_other',
    });
  });

  test('without a reason, where the verdict needs one, is refused', () => {
    expect(
      openSubmitted().act(people.specialist, { kind: 'propose', step: 'review', verdict: 'return' }),
    ).toEqual({ code: 'reason_required', pointer: '/remark' });
  });

  test('binds nobody, but whoever made it does not sign, nor does anybody for them', () => {
    const play = openSubmitted();
    must(play.act(people.specialist, proposeReturn));
    expect(play.act(actorOf('specialist', 'SNV', 'deputy-director'), approve)).toEqual({
      code: 'proposer_signs',
    });
    expect(play.act(actorOf('deputy', 'SNV', 'deputy-director', ['specialist']), approve)).toEqual({
      code: 'proposer_signs',
    });
    expect(play.act(people.deputy, approve)).toBeNull();
  });

  test('that somebody replaced still keeps its maker from signing', () => {
    const play = openSubmitted();
    must(play.act(people.specialist, proposeReturn));
    must(
      play.act(actorOf('other', 'SNV', 'specialist'), {
        kind: 'propose',
        step: 'review',
        verdict: 'approve',
      }),
    );
    expect(play.act(actorOf('specialist', 'SNV', 'deputy-director'), approve)).toEqual({
      code: 'proposer_signs',
    });
  });
});

describe('a step is not given to', () => {
  test.each([
    ['nobody', '', 'assignee_missing'],
    ['an author', 'drafter', 'own_submission'],
    ['whoever sent it', 'unit-head', 'own_submission'],
    ['whoever benefits', 'candidate', 'beneficiary'],
    ['whoever proposed', 'specialist', 'proposer_signs'],
  ])('%s', (_who, assigneeId, code) => {
    const play = openSubmitted();
    must(play.act(people.specialist, proposeReturn));
    expect(play.act(people.reviewHead, assign(assigneeId, 'decide'))).toEqual({
      code,
      pointer: '/assigneeId',
    });
  });

  test('a specialist, where nobody proposes', () => {
    const handledBy = {
      unit: { rule: 'named', code: 'office' },
      decide: ['signer'],
      assign: ['head'],
    } as const;
    const play = openSubmitted({
      definition: smallDefinition([[smallStep('review', 'review', { handledBy, returnTo: ['author'] })]]),
    });
    expect(play.act(actorOf('head', 'office', 'head'), assign('x', 'propose'))).toEqual({
      code: 'verdict_not_offered',
      pointer: '/work',
    });
  });
});

describe('a step that somebody took', () => {
  test('is theirs until they put it back', () => {
    const play = openSubmitted();
    must(play.act(people.deputy, { kind: 'claim', step: 'review' }));
    expect(play.act(people.otherDeputy, approve)).toEqual({ code: 'claimed_by_other' });
    expect(play.act(people.otherDeputy, { kind: 'claim', step: 'review' })).toEqual({
      code: 'claimed_by_other',
    });
    expect(play.act(people.otherDeputy, { kind: 'release', step: 'review' })).toEqual({
      code: 'not_claimed',
    });
    must(play.act(people.deputy, { kind: 'release', step: 'review' }));
    expect(play.act(people.otherDeputy, approve)).toBeNull();
  });

  test('can be put back by whoever distributes the work', () => {
    const play = openSubmitted();
    must(play.act(people.deputy, { kind: 'claim', step: 'review' }));
    expect(play.act(people.reviewHead, { kind: 'release', step: 'review' })).toBeNull();
  });

  test('can be put back by somebody who may no longer judge it', () => {
    const both = ['one', 'other'].map((key) => smallStep(key, 'review', { returnTo: ['author'] }));
    const play = openSubmitted({ definition: smallDefinition([both]) });
    must(play.act(signer('a'), { kind: 'claim', step: 'one' }));
    must(play.act(signer('a'), { kind: 'decide', step: 'other', verdict: 'approve' }));
    expect(play.act(signer('a'), { kind: 'decide', step: 'one', verdict: 'approve' })).toEqual({
      code: 'decided_elsewhere',
    });
    expect(play.act(signer('a'), { kind: 'release', step: 'one' })).toBeNull();
    expect(play.act(signer('b'), { kind: 'decide', step: 'one', verdict: 'approve' })).toBeNull();
  });
});

test('an escalated step is open to the higher post too, which decides and does not propose', () => {
  const play = openSubmitted();
  expect(play.act(people.director, approve)).toEqual({ code: 'not_your_step' });
  play.goTo('2026-11-20 10:00');
  must(play.act(people.director, { kind: 'claim', step: 'review' }));
  expect(waits(play)).toEqual([{ action: 'decide', roles: ['deputy-director'], assigneeId: 'director' }]);
  expect(play.act(people.director, approve)).toBeNull();
});
