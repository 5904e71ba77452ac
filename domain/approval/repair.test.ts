import { describe, expect, test } from 'vitest';
import { type Deed, must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { sampleRevision } from '../../tests/support/sample-revision.ts';
import { actorOf, people } from '../../tests/support/sample-routing.ts';
import { signer, smallDefinition, smallStep } from '../../tests/support/small-definition.ts';
import type { Actor } from './actor.ts';

const why = remark('why');
const { administrator, deputy, director, otherDeputy, reviewHead, specialist, unitHead } = people;
const administratorAs = (personId: string, onBehalfOf: readonly string[] = []): Actor =>
  actorOf(personId, 'UBND', 'administrator', onBehalfOf);
const reviewed = (): Play => {
  const play = openSubmitted();
  must(play.act(deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
  return play;
};
const returned = (): Play => {
  const play = openSubmitted();
  must(play.act(administrator, { kind: 'send-back', remark: why }));
  return play;
};
const asked = (): Play => {
  const play = openSubmitted();
  must(play.act(deputy, { kind: 'decide', step: 'review', verdict: 'ask', remark: why }));
  return play;
};
const paper = {
  signerId: 'deputy',
  verdict: 'approve',
  number: '12/TB',
  date: '2026-11-02',
  file: { id: 'scan', digest: 'digest' },
  remark: why,
} as const;
const later = (play: Play) => (play.state().open[0]?.due ?? 0) + 86_400_000;
/** Every repair that is possible while the first step is reviewed. */
const repairsOfReview = (play: Play): readonly Deed[] => [
  { kind: 'urge', step: 'review', remark: why },
  { kind: 'reassign', step: 'review', assigneeId: 'other-deputy', work: 'decide', remark: why },
  { kind: 'appoint', step: 'review', personId: 'somebody', remark: why },
  { kind: 'extend', step: 'review', due: later(play), remark: why },
  { kind: 'send-back', remark: why },
  { kind: 'record-paper', step: 'review', paper },
];
const kinds = repairsOfReview(openSubmitted()).map(({ kind }) => kind);
const doneBy = (actor: Actor, play: Play) =>
  repairsOfReview(play).map((deed) => [deed.kind, play.act(actor, deed)?.code ?? null]);
const all = (code: string | null) => kinds.map((kind) => [kind, code]);

describe('nobody repairs', () => {
  test.each([
    ['what they wrote', administratorAs('drafter'), 'own_submission'],
    ['what they sent', administratorAs('unit-head'), 'own_submission'],
    ['what benefits them', administratorAs('candidate'), 'beneficiary'],
    ['for somebody who wrote it', administratorAs('other', ['drafter']), 'own_submission'],
    ['without being an administrator', deputy, 'not_your_step'],
    ['as administrator of another province', actorOf('a', 'other', 'administrator'), 'not_your_step'],
    ['as its author', unitHead, 'not_your_step'],
  ])('%s', (_what, actor, code) => {
    expect(doneBy(actor, openSubmitted())).toEqual(all(code));
  });

  test('what has ended', () => {
    const play = openSubmitted();
    const deeds = repairsOfReview(play);
    must(play.act(administrator, { kind: 'cancel', remark: why }));
    expect(deeds.map((deed) => play.act(administrator, deed)?.code)).toEqual(kinds.map(() => 'closed'));
  });

  test('a step that closed meanwhile', () => {
    const play = openSubmitted();
    const deeds = repairsOfReview(play).filter(({ kind }) => kind !== 'send-back');
    must(play.act(deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
    for (const deed of deeds)
      expect(play.act(administrator, deed), deed.kind).toMatchObject({ code: 'step_not_open' });
  });
});

describe('a repair is marked in the record', () => {
  test.each(repairsOfReview(openSubmitted()).map((deed, index) => [deed.kind, index] as const))(
    '%s, with its reason and who did it',
    (kind, index) => {
      const play = openSubmitted();
      const deed = repairsOfReview(play)[index];
      if (deed === undefined) throw new Error(kind);
      must(play.act(administrator, deed));
      const marked = play.events().find(({ type }) => type === 'repaired');
      expect(marked).toMatchObject({ actor: administrator, data: { repair: kind, remark: why } });
    },
  );
});

describe('the work is given to nobody who may not judge', () => {
  test.each([
    ['an author', 'drafter', 'own_submission'],
    ['whoever sent it', 'unit-head', 'own_submission'],
    ['whoever benefits', 'candidate', 'beneficiary'],
    ['whoever proposed', 'specialist', 'proposer_signs'],
  ])('%s', (_who, personId, code) => {
    const play = openSubmitted({ revision: { ...sampleRevision, beneficiaries: ['candidate'] } });
    must(play.act(specialist, { kind: 'propose', step: 'review', verdict: 'approve' }));
    const give = { step: 'review', remark: why } as const;
    expect(play.act(administrator, { kind: 'appoint', personId, ...give })).toEqual({
      code,
      pointer: '/personId',
    });
    expect(
      play.act(administrator, { kind: 'reassign', assigneeId: personId, work: 'decide', ...give })?.code,
    ).toBe(code);
  });

  test('the administrator themselves, nor for whom they stand in', () => {
    const appoint = (personId: string) =>
      ({ kind: 'appoint', step: 'review', personId, remark: why }) as const;
    expect(openSubmitted().act(administrator, appoint('administrator'))?.code).toBe('own_repair');
    expect(openSubmitted().act(administratorAs('a', ['b']), appoint('b'))?.code).toBe('own_repair');
  });

  test('whoever decided at a step that excludes this one', () => {
    const play = reviewed();
    for (const step of play.state().open.map(({ key }) => key))
      must(play.act(administrator, { kind: 'skip', step, remark: why }));
    const [open] = play.state().open;
    expect(open?.key).toBe('approval');
    const appoint = { kind: 'appoint', step: 'approval', personId: 'deputy', remark: why } as const;
    expect(play.act(administrator, appoint)).toEqual({ code: 'decided_elsewhere', pointer: '/personId' });
  });

  test('by an administrator who has decided at a step that excludes this one', () => {
    const play = reviewed();
    for (const step of play.state().open.map(({ key }) => key))
      must(play.act(administrator, { kind: 'skip', step, remark: why }));
    const give = { step: 'approval', remark: why } as const;
    const reassign = { kind: 'reassign', assigneeId: 'director', work: 'decide', ...give } as const;
    for (const deed of [reassign, { kind: 'appoint', personId: 'director', ...give } as const]) {
      expect(play.act(administratorAs('deputy'), deed)).toEqual({ code: 'decided_elsewhere' });
      expect(play.act(administrator, deed)).toBeNull();
    }
  });

  test('whoever decided already at a step that several decide', () => {
    const quorum = { needed: 2, of: 3 };
    const definition = smallDefinition([[smallStep('board', 'approval', { quorum })]]);
    const play = openSubmitted({ definition });
    must(play.act(signer('one'), { kind: 'decide', step: 'board', verdict: 'approve' }));
    const appoint = { kind: 'appoint', step: 'board', personId: 'one', remark: why } as const;
    expect(play.act(administrator, appoint)?.code).toBe('already_decided');
    must(play.act(administrator, { ...appoint, personId: 'two' }));
    expect(
      play.act(actorOf('two', 'x', 'y'), { kind: 'decide', step: 'board', verdict: 'approve' }),
    ).toBeNull();
    expect(play.state().is).not.toBe('in-review');
  });
});

describe('whom an administrator lets act', () => {
  const appointed = (): Play => {
    const play = openSubmitted();
    must(play.act(administrator, { kind: 'appoint', step: 'review', personId: 'somebody', remark: why }));
    return play;
  };
  const approve = { kind: 'decide', step: 'review', verdict: 'approve' } as const;

  test('decides there in whatever post, and nobody decides in their place meanwhile', () => {
    const play = appointed();
    expect(play.act(deputy, approve)?.code).toBe('claimed_by_other');
    expect(play.act(actorOf('somebody', 'SYT', 'director'), approve)).toBeNull();
  });

  test('no longer decides once it was given to somebody else', () => {
    const play = appointed();
    const reassign = { step: 'review', assigneeId: 'other-deputy', work: 'decide', remark: why } as const;
    must(play.act(administrator, { kind: 'reassign', ...reassign }));
    expect(play.act(actorOf('somebody', 'SYT', 'director'), approve)?.code).toBe('claimed_by_other');
    expect(play.act(otherDeputy, approve)).toBeNull();
  });

  test('does not decide at the next step', () => {
    const play = appointed();
    must(play.act(actorOf('somebody', 'SYT', 'director'), approve));
    for (const { key: step } of play.state().open)
      expect(
        play.act(actorOf('somebody', 'SYT', 'director'), { kind: 'decide', step, verdict: 'concur' })?.code,
      ).toBe('not_your_step');
  });
});

describe('a due date', () => {
  test('is moved ahead only', () => {
    const play = openSubmitted();
    const { due = 0 } = play.state().open[0] ?? {};
    const extend = (to: number) =>
      play.act(administrator, { kind: 'extend', step: 'review', due: to, remark: why });
    expect(extend(due)).toEqual({ code: 'due_not_later', pointer: '/due' });
    expect(extend(due + 1)).toBeNull();
    expect(play.state().open[0]?.due).toBe(due + 1);
  });

  test('that has passed begins again before the new one, and takes the escalation back', () => {
    const play = openSubmitted();
    play.goTo('2026-12-25 09:00');
    play.tick();
    expect(play.state().open[0]?.fired).toContain('due');
    must(play.act(administrator, { kind: 'extend', step: 'review', due: play.now() + 9e8, remark: why }));
    expect(play.state().open[0]).toMatchObject({ escalatedTo: null });
    expect(play.state().open[0]?.fired).not.toContain('due');
  });

  test('of a return, and of an explanation, is the author’s', () => {
    const play = returned();
    const due = (play.state().returned?.due ?? 0) + 1;
    expect(play.act(administrator, { kind: 'extend', step: 'review', due, remark: why })?.code).toBe(
      'step_not_open',
    );
    must(play.act(administrator, { kind: 'extend', step: 'author', due, remark: why }));
    expect(play.state().returned?.due).toBe(due);
    const other = asked();
    const answer = (other.state().open[0]?.asked?.due ?? 0) + 1;
    must(other.act(administrator, { kind: 'extend', step: 'review', due: answer, remark: why }));
    expect(other.state().open[0]?.asked?.due).toBe(answer);
  });
});

describe('sending back', () => {
  test('opens everything to change, while it is reviewed only', () => {
    const play = returned();
    expect(play.state()).toMatchObject({
      is: 'returned',
      round: 2,
      returned: { unlocked: { structure: true } },
    });
    expect(play.act(administrator, { kind: 'send-back', remark: why })?.code).toBe('step_not_open');
  });

  test('ends every step that is open at once', () => {
    const play = reviewed();
    expect(play.state().open.length).toBe(2);
    must(play.act(administrator, { kind: 'send-back', remark: why }));
    expect(play.state().open).toEqual([]);
  });
});

describe('skipping', () => {
  test('passes over an opinion', () => {
    const play = reviewed();
    must(play.act(administrator, { kind: 'skip', step: 'science-opinion', remark: why }));
    expect(play.state().open.map(({ key }) => key)).toEqual(['finance-opinion']);
  });

  test('never passes over a judgement or a signature', () => {
    const skip = { kind: 'skip', step: 'review', remark: why } as const;
    expect(openSubmitted().act(administrator, skip)).toEqual({
      code: 'not_a_consultation',
      pointer: '/step',
    });
    const play = openSubmitted({ definition: smallDefinition([[smallStep('sign', 'signature')]]) });
    expect(play.act(administrator, { ...skip, step: 'sign' })?.code).toBe('not_a_consultation');
  });
});

test('somebody who was reminded is whoever it waits for: the office, or the author', () => {
  const urge = (step: string) => ({ kind: 'urge', step, remark: why }) as const;
  expect(openSubmitted().act(administrator, urge('author'))?.code).toBe('step_not_open');
  expect(returned().act(administrator, urge('author'))).toBeNull();
  expect(returned().act(administrator, urge('review'))?.code).toBe('step_not_open');
  expect(asked().act(administrator, urge('review'))).toBeNull();
});

describe('taking over', () => {
  const take = { kind: 'take-over', step: 'review', remark: why } as const;

  test('is for those of the office, from whoever holds the step', () => {
    const play = openSubmitted();
    expect(play.act(otherDeputy, take)?.code).toBe('not_claimed');
    must(play.act(reviewHead, { kind: 'assign', step: 'review', assigneeId: 'deputy', work: 'decide' }));
    expect(play.act(director, take)?.code).toBe('not_your_step');
    must(play.act(otherDeputy, take));
    expect(play.state().open[0]?.assignee).toEqual({ personId: 'other-deputy', work: 'decide' });
  });

  test('is not for whoever proposed, nor for whoever stands in for them', () => {
    const play = openSubmitted();
    must(play.act(specialist, { kind: 'propose', step: 'review', verdict: 'approve' }));
    must(play.act(reviewHead, { kind: 'assign', step: 'review', assigneeId: 'deputy', work: 'decide' }));
    for (const [personId, onBehalfOf] of [
      ['specialist', []],
      ['other', ['specialist']],
    ] as const)
      expect(play.act(actorOf(personId, 'SNV', 'deputy-director', onBehalfOf), take)?.code).toBe(
        'proposer_signs',
      );
  });
});
