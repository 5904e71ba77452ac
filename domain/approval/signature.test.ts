import { describe, expect, test } from 'vitest';
import { documentFor } from '../../tests/support/honest-deed.ts';
import { must, openSubmitted, remark } from '../../tests/support/play.ts';
import { approved, consulted, signed } from '../../tests/support/play-scenes.ts';
import { million, revisionOfLines, stateLine } from '../../tests/support/sample-revision.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { signer, smallDefinition, smallStep } from '../../tests/support/small-definition.ts';

const document = {
  kind: 'issue',
  step: 'delegated-decision',
  number: '1/QĐ',
  date: '2026-12-10',
  signingMode: 'TUQ.',
  file: { id: 'f', digest: 'd' },
} as const;

describe('a decision', () => {
  test.each([
    ['without a number', { number: ' ' }, { code: 'document_incomplete', pointer: '/number' }],
    ['without a date', { date: '' }, { code: 'document_incomplete', pointer: '/date' }],
    [
      'of a day that does not exist',
      { date: '2026-02-30' },
      { code: 'document_incomplete', pointer: '/date' },
    ],
    [
      'in another signing mode',
      { signingMode: 'TM.' },
      { code: 'signing_mode', pointer: '/signingMode', detail: { expected: 'TUQ.' } },
    ],
  ] as const)('%s is refused', (_what, change, refusal) => {
    expect(approved().act(people.director, { ...document, ...change })).toEqual(refusal);
  });

  test('is issued with its document, never by a mere click', () => {
    const click = { kind: 'decide', step: 'delegated-decision', verdict: 'approve' } as const;
    expect(approved().act(people.director, click)).toEqual({
      code: 'document_incomplete',
      pointer: '/verdict',
    });
  });

  test('has number, date, signer, mode and file on record', () => {
    const play = approved();
    must(play.act(people.director, document));
    const { kind: _kind, ...rest } = document;
    expect(play.state().document).toEqual({ ...rest, signer: 'director' });
  });
});

describe('who signs', () => {
  const planOver = (amount: number) =>
    revisionOfLines([stateLine('training', 'training', { province: amount })]);

  test.each([
    [1999 * million, 'delegated-decision', 'committee-decision'],
    [2000 * million, 'committee-decision', null],
  ])('with %i VND it is %s', (amount, open, skipped) => {
    const play = approved({ revision: planOver(amount) });
    expect(play.state().open.map(({ key }) => key)).toEqual([open]);
    const skips = play.events().flatMap((event) => (event.type === 'stage-skipped' ? [event.data] : []));
    expect(skips.map(({ stage }) => stage)).toEqual(skipped === null ? [] : [skipped]);
    for (const skip of skips)
      expect(skip).toMatchObject({ condition: 'amount >= 2000000000', facts: { amount } });
  });

  test('the amount counts as it was approved, after cuts', () => {
    const play = consulted({ revision: planOver(2100 * million) });
    const amountBySource = { province: 1999 * million };
    const line = { lineId: 'training', verdict: 'cut', amountBySource, remark: remark('too dear') } as const;
    must(
      play.act(people.otherDeputy, { kind: 'decide', step: 'approval', verdict: 'approve', lines: [line] }),
    );
    expect(play.state().open.map(({ key }) => key)).toEqual(['delegated-decision']);
  });

  test('the last signature is never skipped', () => {
    const sign = (key: string, condition: string) => ({
      steps: [smallStep(key, 'signature', { returnTo: ['author'] })],
      condition,
    });
    const play = openSubmitted({
      definition: smallDefinition([sign('higher', 'amount < 0'), sign('lower', 'amount < 0')]),
    });
    expect(play.state().open.map(({ key }) => key)).toEqual(['lower']);
  });

  test('the last signature is not skipped by a condition of its step either', () => {
    const sign = (key: string, condition: string) =>
      smallStep(key, 'signature', { returnTo: ['author'], condition });
    const none = openSubmitted({
      definition: smallDefinition([[sign('higher', 'amount < 0'), sign('lower', 'amount < 0')]]),
    });
    expect(none.state().open.map(({ key }) => key)).toEqual(['lower']);
    const one = openSubmitted({
      definition: smallDefinition([[sign('higher', 'amount > 0'), sign('lower', 'amount < 0')]]),
    });
    expect(one.state().open.map(({ key }) => key)).toEqual(['higher']);
  });

  test('the proposer does not sign, whatever they proposed', () => {
    const handledBy = {
      unit: { rule: 'named', code: 'office' },
      decide: ['signer'],
      propose: ['signer'],
    } as const;
    const definition = smallDefinition([
      [smallStep('signature', 'signature', { handledBy, returnTo: ['author'] })],
    ]);
    const play = openSubmitted({ definition });
    must(play.act(signer('a'), { kind: 'propose', step: 'signature', verdict: 'approve' }));
    must(play.act(signer('b'), { kind: 'propose', step: 'signature', verdict: 'approve' }));
    for (const person of ['a', 'b'])
      expect(play.act(signer(person), documentFor(play.state(), 'signature'))).toEqual({
        code: 'proposer_signs',
      });
    expect(play.act(signer('c'), documentFor(play.state(), 'signature'))).toBeNull();
  });
});

describe('a signature that was overtaken', () => {
  test('does not count again when its step is opened again', () => {
    const definition = smallDefinition([
      [smallStep('signature', 'signature', { returnTo: ['author'] })],
      [smallStep('approval', 'approval', { returnTo: ['signature'] })],
    ]);
    const play = openSubmitted({ definition });
    must(play.act(signer('a'), documentFor(play.state(), 'signature')));
    must(
      play.act(signer('b'), {
        kind: 'decide',
        step: 'approval',
        verdict: 'return',
        returnTo: 'signature',
        remark: remark('why'),
      }),
    );
    expect(play.state().open.map(({ key }) => key)).toEqual(['signature']);
    expect(play.state().document).toBeNull();
  });
});

test('what is approved is on record with its sources, once somebody signed', () => {
  const event = signed()
    .events()
    .find(({ type }) => type === 'approved');
  expect(event?.data).toEqual({ amountBySource: { province: 96 * million, commune: 4 * million } });
});
