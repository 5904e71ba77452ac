import { describe, expect, test } from 'vitest';
import { documentFor } from '../../tests/support/honest-deed.ts';
import { must, openSubmitted, remark } from '../../tests/support/play.ts';
import { approved, consulted, funded, reviewed, signed } from '../../tests/support/play-scenes.ts';
import { revisionOfLines, sampleLines } from '../../tests/support/sample-revision.ts';
import { actorOf, people } from '../../tests/support/sample-routing.ts';

const ways = (person: string, role: string): readonly (readonly [string, ReturnType<typeof actorOf>])[] => [
  ['in person', actorOf(person, 'SNV', role)],
  ['through somebody who stands in', actorOf('deputy', 'SNV', role, [person])],
];

describe.each([
  ['an author', 'drafter', 'own_submission'],
  ['whoever sent it', 'unit-head', 'own_submission'],
  ['whoever benefits', 'candidate', 'beneficiary'],
])('%s does not judge', (_who, person, code) => {
  test.each(ways(person, 'deputy-director'))('%s', (_how, actor) => {
    const play = openSubmitted();
    for (const verdict of ['approve', 'return', 'ask'] as const)
      expect(play.act(actor, { kind: 'decide', step: 'review', verdict, remark: remark('r') })).toEqual({
        code,
      });
    expect(play.act(actor, { kind: 'claim', step: 'review' })).toEqual({ code });
  });

  test('nor propose, distribute, or allocate', () => {
    const play = openSubmitted();
    expect(
      play.act(actorOf(person, 'SNV', 'specialist'), { kind: 'propose', step: 'review', verdict: 'approve' }),
    ).toEqual({ code });
    const assign = { kind: 'assign', step: 'review', assigneeId: 'somebody', work: 'decide' } as const;
    expect(play.act(actorOf(person, 'SNV', 'department-head'), assign)).toEqual({ code });
    const allocate = { kind: 'allocate', step: 'allocation', requests: [] } as const;
    expect(signed().act(actorOf(person, 'STC', 'pool-keeper'), allocate)).toEqual({ code });
  });
});

test('who writes in a later revision does not judge from then on', () => {
  const play = openSubmitted();
  must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'return', remark: remark('why') }));
  const revision = revisionOfLines(sampleLines, { number: 2, authors: ['drafter', 'other-deputy'] });
  must(play.act(people.drafter, { kind: 'resubmit', rules: 1, revision, remark: remark('done') }));
  expect(play.act(people.otherDeputy, { kind: 'decide', step: 'review', verdict: 'approve' })).toEqual({
    code: 'own_submission',
  });
});

describe('steps exclude each other', () => {
  test('whoever reviewed does not approve', () => {
    expect(consulted().act(people.deputy, { kind: 'decide', step: 'approval', verdict: 'approve' })).toEqual({
      code: 'decided_elsewhere',
    });
  });

  test('whoever reviewed does not sign, where the definition says so', () => {
    const deputyAsDirector = actorOf('deputy', 'SNV', 'director');
    expect(approved().act(deputyAsDirector, documentFor(approved().state(), 'delegated-decision'))).toEqual({
      code: 'decided_elsewhere',
    });
  });

  test('whoever approved may sign, where the definition allows it', () => {
    const play = consulted();
    must(play.act(people.director, { kind: 'decide', step: 'approval', verdict: 'approve' }));
    expect(play.act(people.director, documentFor(play.state(), 'delegated-decision'))).toBeNull();
  });

  test('an opinion excludes nobody', () => {
    const play = reviewed();
    must(
      play.act(actorOf('both', 'SKHCN', 'director'), {
        kind: 'decide',
        step: 'science-opinion',
        verdict: 'concur',
      }),
    );
    expect(
      play.act(actorOf('both', 'STC', 'director'), {
        kind: 'decide',
        step: 'finance-opinion',
        verdict: 'concur',
      }),
    ).toBeNull();
  });
});

test('the unit itself reports what it delivered', () => {
  const report = {
    lineId: 'training',
    classesHeld: 1,
    attendances: 30,
    distinctPeople: 30,
    spent: {},
    evidence: [],
    state: 'under-way',
  } as const;
  expect(funded().act(people.drafter, { kind: 'report', step: 'delivery', reports: [report] })).toBeNull();
});
