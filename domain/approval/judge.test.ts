import { describe, expect, test } from 'vitest';
import { must, openSubmitted, remark } from '../../tests/support/play.ts';
import { consulted, reviewed } from '../../tests/support/play-scenes.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { signer, smallDefinition, smallStep } from '../../tests/support/small-definition.ts';
import type { Judgement } from './command.ts';

const cut = { lineId: 'training', verdict: 'cut', remark: remark('too much') } as const;

describe('at a review', () => {
  const refused: readonly (readonly [string, Partial<Judgement>, string, string])[] = [
    ['a return without a reason', { verdict: 'return' }, 'reason_required', '/remark'],
    ['a question without a text', { verdict: 'ask' }, 'reason_required', '/remark'],
    [
      'a rejection, where the definition offers none',
      { verdict: 'reject', remark: remark('no') },
      'verdict_not_offered',
      '/verdict',
    ],
    ['an opinion, which is for consultations', { verdict: 'concur' }, 'verdict_not_offered', '/verdict'],
    [
      'a return to a step that comes later',
      { verdict: 'return', remark: remark('r'), returnTo: 'approval' },
      'return_target_unknown',
      '/returnTo',
    ],
    [
      'a verdict on a line, where only the whole is judged',
      { lines: [{ lineId: 'training', verdict: 'approve' }] },
      'line_verdicts_not_offered',
      '/lines',
    ],
    [
      'a comment on a line that does not exist',
      { comments: [{ id: 'c', lineId: 'nowhere', remark: remark('c') }] },
      'line_unknown',
      '/comments/0/lineId',
    ],
    [
      'the same comment twice',
      {
        comments: [
          { id: 'c', remark: remark('c') },
          { id: 'c', remark: remark('c') },
        ],
      },
      'comment_twice',
      '/comments/1',
    ],
    ['a step that does not wait', { step: 'approval' }, 'step_not_open', '/step'],
  ];
  test.each(refused)('%s is refused', (_what, judgement, code, pointer) => {
    const play = openSubmitted();
    const events = play.events();
    const refusal = play.act(people.deputy, {
      kind: 'decide',
      step: 'review',
      verdict: 'approve',
      ...judgement,
    });
    expect(refusal).toEqual({ code, pointer });
    expect(play.events()).toBe(events);
  });

  test.each([
    ['a post of another unit', people.finance],
    ['another post of the same unit', people.director],
    ['the specialist, who only proposes', people.specialist],
    ['the unit itself', people.unitHead],
  ])('%s does not decide', (_who, actor) => {
    const play = openSubmitted();
    expect(play.act(actor, { kind: 'decide', step: 'review', verdict: 'approve' })).toEqual({
      code: 'not_your_step',
    });
  });
});

test('a question comes with its comments on lines, and both stay in the record', () => {
  const play = openSubmitted();
  const comments = [{ id: 'c', lineId: 'training', remark: remark('which norm?') }];
  must(
    play.act(people.deputy, {
      kind: 'decide',
      step: 'review',
      verdict: 'ask',
      remark: remark('why so dear?'),
      comments,
    }),
  );
  expect(play.types().slice(-2)).toEqual(['explanation-asked', 'commented']);
  expect(play.events().at(-1)?.data).toEqual({ comment: comments[0] });
});

describe('at an approval with verdicts on lines', () => {
  test('a question judges no line', () => {
    const play = consulted();
    const question = { verdict: 'ask', remark: remark('why?') } as const;
    const lines = [{ lineId: 'training', verdict: 'approve' }] as const;
    expect(
      play.act(people.otherDeputy, { kind: 'decide', step: 'approval', ...question, lines }),
    ).toMatchObject({ code: 'line_verdicts_not_offered', pointer: '/lines' });
  });

  test.each([
    [
      'to more than was asked',
      { ...cut, amountBySource: { province: 9_000_000 } },
      'cut_exceeds',
      '/lines/0/amountBySource',
    ],
    [
      'to the same amount',
      { ...cut, amountBySource: { province: 8_000_000, commune: 4_000_000 } },
      'cut_exceeds',
      '/lines/0/amountBySource',
    ],
    [
      'from a source that was not asked',
      { ...cut, amountBySource: { central: 1 } },
      'cut_exceeds',
      '/lines/0/amountBySource',
    ],
    [
      'to less than nothing',
      { ...cut, amountBySource: { province: -1 } },
      'cut_exceeds',
      '/lines/0/amountBySource',
    ],
    [
      'of a line that does not exist',
      { ...cut, lineId: 'nowhere', amountBySource: {} },
      'line_unknown',
      '/lines/0/lineId',
    ],
  ])('a cut %s is refused', (_what, line, code, pointer) => {
    const refusal = consulted().act(people.otherDeputy, {
      kind: 'decide',
      step: 'approval',
      verdict: 'approve',
      lines: [line],
    });
    expect(refusal).toEqual({ code, pointer });
  });

  test('a line is judged once', () => {
    const approve = { lineId: 'training', verdict: 'approve' } as const;
    const refusal = consulted().act(people.otherDeputy, {
      kind: 'decide',
      step: 'approval',
      verdict: 'approve',
      lines: [approve, approve],
    });
    expect(refusal).toEqual({ code: 'line_twice', pointer: '/lines/1/lineId' });
  });
});

describe('what changed meanwhile', () => {
  test('a decision on content that changed meanwhile is refused as stale', () => {
    const play = openSubmitted();
    const seen = play.state().version;
    must(play.act(people.unitHead, { kind: 'attach', attachment: { id: 'file', digest: 'digest' } }));
    const approve = { kind: 'decide', step: 'review', verdict: 'approve' } as const;
    expect(play.act(people.deputy, approve, { seen })).toEqual({ code: 'stale' });
    expect(play.act(people.deputy, approve, { seen: play.state().version })).toBeNull();
  });

  test('an objection makes the forms of others stale, an agreement does not', () => {
    for (const [verdict, code] of [
      ['object', 'stale'],
      ['concur', undefined],
    ] as const) {
      const play = reviewed();
      const seen = play.state().version;
      must(
        play.act(people.science, { kind: 'decide', step: 'science-opinion', verdict, remark: remark('why') }),
      );
      const refusal = play.act(
        people.finance,
        { kind: 'decide', step: 'finance-opinion', verdict: 'concur' },
        { seen },
      );
      expect(refusal?.code).toBe(code);
    }
  });

  test('a claim or a reminder makes no form stale', () => {
    const play = openSubmitted();
    const seen = play.state().version;
    must(play.act(people.deputy, { kind: 'claim', step: 'review' }));
    play.goTo('2026-11-20 10:00');
    play.tick();
    expect(
      play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' }, { seen }),
    ).toBeNull();
  });
});

describe('where two of three must approve', () => {
  const quorum = smallDefinition([
    [smallStep('board', 'approval', { quorum: { needed: 2, of: 3 }, returnTo: ['author'] })],
  ]);
  const vote = (verdict: 'approve' | 'reject') =>
    ({ kind: 'decide', step: 'board', verdict, remark: remark('why') }) as const;

  test('the second approval closes the step, the first does not', () => {
    const play = openSubmitted({ definition: quorum });
    must(play.act(signer('a'), vote('approve')));
    expect(play.state().open).toHaveLength(1);
    must(play.act(signer('b'), vote('approve')));
    expect(play.state().is).toBe('completed');
  });

  test('nobody counts twice, neither in person nor through somebody else', () => {
    const play = openSubmitted({ definition: quorum });
    must(play.act(signer('a'), vote('approve')));
    expect(play.act(signer('a'), vote('approve'))).toEqual({ code: 'already_decided' });
    expect(play.act(signer('b', ['a']), vote('approve'))).toEqual({ code: 'already_decided' });
  });

  test('a rejection counts once approval has become impossible', () => {
    const play = openSubmitted({ definition: quorum });
    must(play.act(signer('a'), vote('reject')));
    expect(play.state().is).toBe('in-review');
    must(play.act(signer('b'), vote('reject')));
    expect(play.state().is).toBe('rejected');
  });

  test('whoever took the step and has decided no longer keeps the others from it', () => {
    const play = openSubmitted({ definition: quorum });
    must(play.act(signer('a'), { kind: 'claim', step: 'board' }));
    expect(play.act(signer('b'), vote('approve'))).toEqual({ code: 'claimed_by_other' });
    must(play.act(signer('a'), vote('approve')));
    expect(play.act(signer('b'), vote('approve'))).toBeNull();
  });
});

test('both opinions are there before the next stage begins, whichever comes first', () => {
  const play = reviewed();
  must(
    play.act(people.finance, {
      kind: 'decide',
      step: 'finance-opinion',
      verdict: 'object',
      remark: remark('too dear'),
    }),
  );
  expect(play.state().open.map(({ key }) => key)).toEqual(['science-opinion']);
  must(play.act(people.science, { kind: 'decide', step: 'science-opinion', verdict: 'concur' }));
  expect(play.state().open.map(({ key }) => key)).toEqual(['approval']);
});

test('where one of two is enough, the other step lapses', () => {
  const definition = smallDefinition([
    {
      steps: [smallStep('one', 'consultation'), smallStep('other', 'consultation')],
      completes: { atLeast: 1 },
    },
    [smallStep('approval', 'approval', { returnTo: ['author'] })],
  ]);
  const play = openSubmitted({ definition });
  must(play.act(signer('a'), { kind: 'decide', step: 'other', verdict: 'concur' }));
  expect(play.events()).toContainEqual(
    expect.objectContaining({ type: 'step-closed', data: { step: 'one', outcome: 'lapsed' } }),
  );
  expect(play.state().open.map(({ key }) => key)).toEqual(['approval']);
});
