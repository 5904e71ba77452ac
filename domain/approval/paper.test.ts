import { describe, expect, test } from 'vitest';
import { must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { sampleRevision } from '../../tests/support/sample-revision.ts';
import { actorOf, people } from '../../tests/support/sample-routing.ts';
import { signer, smallDefinition, smallStep } from '../../tests/support/small-definition.ts';
import type { Actor } from './actor.ts';
import type { Paper } from './state.ts';

const why = remark('why');
const file = { id: 'scan', digest: 'digest' };
const { administrator, deputy, otherDeputy, reviewHead, specialist, unitHead } = people;
const second = actorOf('second', 'UBND', 'administrator');
const paper = {
  signerId: 'deputy',
  verdict: 'approve',
  number: '12/TB-SNV',
  date: '2026-11-02',
  file,
  remark: why,
} as const;
const record = (step: string, rest: Partial<Paper> = {}) =>
  ({ kind: 'record-paper', step, paper: { ...paper, ...rest } }) as const;
const confirm = (step: string, agrees = true) =>
  ({ kind: 'confirm-paper', step, agrees, remark: why }) as const;
const recorded = (rest: Partial<Paper> = {}): Play => {
  const play = openSubmitted();
  must(play.act(administrator, record('review', rest)));
  return play;
};

describe('a decision on paper', () => {
  test('waits for a second person and then counts as the signer’s own', () => {
    const play = recorded();
    expect(play.state()).toMatchObject({
      stage: 0,
      decisions: [],
      open: [{ paper: { number: '12/TB-SNV' } }],
    });
    must(play.act(second, confirm('review')));
    expect(play.state()).toMatchObject({ stage: 1, decisions: [{ step: 'review', persons: ['deputy'] }] });
  });

  test('is put aside when the second person says that it does not agree', () => {
    const play = recorded();
    must(play.act(second, confirm('review', false)));
    expect(play.state()).toMatchObject({ stage: 0, decisions: [], open: [{ paper: null }] });
    expect(play.act(second, confirm('review'))).toEqual({ code: 'no_paper', pointer: '/step' });
  });

  test('keeps its signer from judging elsewhere, not who typed it in', () => {
    const play = recorded();
    must(play.act(second, confirm('review')));
    for (const { key: step } of play.state().open)
      must(play.act(administrator, { kind: 'skip', step, remark: why }));
    const approve = { kind: 'decide', step: 'approval', verdict: 'approve' } as const;
    const as = (personId: string) => actorOf(personId, 'SNV', 'director');
    expect(play.act(as('deputy'), approve)?.code).toBe('decided_elsewhere');
    expect(play.act(as('second'), approve)).toBeNull();
  });

  test('sends back, with the step it names, when that is what was signed', () => {
    const play = recorded({ verdict: 'return' });
    must(play.act(second, confirm('review')));
    expect(play.state()).toMatchObject({ is: 'returned', round: 2 });
  });

  test('is the document of a signature step, in the signing mode that belongs there', () => {
    const sign = smallStep('sign', 'signature', { signingMode: 'TUQ.' });
    const play = openSubmitted({ definition: smallDefinition([[sign]]) });
    expect(play.act(administrator, record('sign'))).toEqual({
      code: 'signing_mode',
      pointer: '/signingMode',
    });
    expect(play.act(administrator, record('sign', { signingMode: 'TM.' }))).toMatchObject({
      code: 'signing_mode',
      detail: { expected: 'TUQ.' },
    });
    must(play.act(administrator, record('sign', { signingMode: 'TUQ.' })));
    must(play.act(second, confirm('sign')));
    expect(play.state().document).toMatchObject({
      signer: 'deputy',
      number: '12/TB-SNV',
      signingMode: 'TUQ.',
    });
  });

  test('counts once among several, and the step goes on waiting for the others', () => {
    const quorum = { needed: 2, of: 3 };
    const definition = smallDefinition([[smallStep('board', 'approval', { quorum })]]);
    const play = openSubmitted({ definition });
    const { open } = play.state();
    expect(open).toHaveLength(1);
    must(play.act(administrator, record('board')));
    must(play.act(second, confirm('board')));
    expect(play.state()).toMatchObject({ is: 'in-review', open: [{ paper: null }] });
    expect(play.act(second, confirm('board'))?.code).toBe('no_paper');
    expect(play.act(administrator, record('board'))).toEqual({
      code: 'already_decided',
      pointer: '/signerId',
    });
    must(play.act(administrator, record('board', { signerId: 'other' })));
    must(play.act(second, confirm('board')));
    expect(play.state().is).not.toBe('in-review');
  });

  test('frees the step from the signer who held it, not from the colleague who confirmed it', () => {
    const quorum = { needed: 2, of: 3 };
    const definition = smallDefinition([[smallStep('board', 'approval', { quorum })]]);
    const held = (holder: string): Play => {
      const play = openSubmitted({ definition });
      must(play.act(signer(holder), { kind: 'claim', step: 'board' }));
      must(play.act(administrator, record('board')));
      must(play.act(signer('colleague'), confirm('board')));
      return play;
    };
    expect(held('deputy').state().open[0]?.assignee).toBeNull();
    expect(held('colleague').state().open[0]?.assignee).toMatchObject({ personId: 'colleague' });
  });

  test('is recorded while an explanation is owed: it was signed without waiting for one', () => {
    const play = openSubmitted();
    must(play.act(otherDeputy, { kind: 'decide', step: 'review', verdict: 'ask', remark: why }));
    must(play.act(administrator, record('review')));
    must(play.act(second, confirm('review')));
    expect(play.state().stage).toBe(1);
  });
});

describe('a paper is not recorded', () => {
  const submitted = () => openSubmitted({ revision: { ...sampleRevision, beneficiaries: ['candidate'] } });

  test.each([
    ['that an author signed', { signerId: 'drafter' }, 'own_submission', '/signerId'],
    ['that the sender signed', { signerId: 'unit-head' }, 'own_submission', '/signerId'],
    ['that a beneficiary signed', { signerId: 'candidate' }, 'beneficiary', '/signerId'],
    ['that the recorder signed', { signerId: 'administrator' }, 'own_repair', '/signerId'],
    ['without a number', { number: ' ' }, 'document_incomplete', '/number'],
    ['without a day', { date: '2026-02-30' }, 'document_incomplete', '/date'],
    ['of tomorrow', { date: '2026-11-03' }, 'document_incomplete', '/date'],
    ['with a verdict that the step does not offer', { verdict: 'concur' }, 'verdict_not_offered', '/verdict'],
    ['as a question', { verdict: 'ask' }, 'verdict_not_offered', '/verdict'],
    [
      'sent back to a step that is none',
      { verdict: 'return', returnTo: 'no' },
      'return_target_unknown',
      '/returnTo',
    ],
  ] as const)('%s', (_what, rest, code, pointer) => {
    expect(submitted().act(administrator, record('review', rest))).toEqual({ code, pointer });
  });

  test('that the proposer signed', () => {
    const play = submitted();
    must(play.act(specialist, { kind: 'propose', step: 'review', verdict: 'approve' }));
    expect(play.act(administrator, record('review', { signerId: 'specialist' }))?.code).toBe(
      'proposer_signs',
    );
  });

  test('about a submission that changed after the recorder opened it', () => {
    const play = submitted();
    const seen = play.state().version;
    must(play.act(unitHead, { kind: 'comment', comment: { id: 'c', remark: why } }));
    expect(play.act(administrator, record('review'), { seen })).toEqual({ code: 'stale' });
  });

  test('where money or delivery is reported, or while the unit is to revise', () => {
    const money = smallDefinition([[smallStep('give', 'delivery')]]);
    expect(openSubmitted({ definition: money }).act(administrator, record('give'))?.code).toBe(
      'verdict_not_offered',
    );
    const play = submitted();
    must(play.act(administrator, { kind: 'send-back', remark: why }));
    expect(play.act(administrator, record('review'))?.code).toBe('step_not_open');
  });
});

describe('a paper is confirmed by a second person whose matter it is not', () => {
  const as = (personId: string, onBehalfOf: readonly string[] = []): Actor =>
    actorOf(personId, 'UBND', 'administrator', onBehalfOf);

  test.each([
    ['not by who recorded it', administrator, 'second_person'],
    ['not by who stands in for the recorder', as('x', ['administrator']), 'second_person'],
    ['not by the signer', deputy, 'second_person'],
    [
      'not by who stands in for the signer',
      actorOf('x', 'SNV', 'deputy-director', ['deputy']),
      'second_person',
    ],
    ['not by an author who is an administrator', as('drafter'), 'own_submission'],
    ['not by who stands in for an author', as('x', ['unit-head']), 'own_submission'],
    [
      'not by an author in the handling office',
      actorOf('drafter', 'SNV', 'deputy-director'),
      'own_submission',
    ],
    [
      'not by a beneficiary in the handling office',
      actorOf('candidate', 'SNV', 'deputy-director'),
      'beneficiary',
    ],
    ['not by somebody of another office', people.science, 'not_your_step'],
    ['not by the unit that sent it', unitHead, 'not_your_step'],
    ['not by who only proposes', specialist, 'not_your_step'],
    ['by another administrator', as('other'), null],
    ['by a colleague who may sign', otherDeputy, null],
    ['by the head of the office', reviewHead, null],
  ])('%s', (_who, actor, code) => {
    const play = openSubmitted({ revision: { ...sampleRevision, beneficiaries: ['candidate'] } });
    must(play.act(administrator, record('review')));
    expect(play.act(actor, confirm('review'))?.code ?? null).toBe(code);
  });

  test('who has seen this paper, not the one before it', () => {
    const play = recorded();
    const seen = play.state().version;
    must(play.act(administrator, record('review', { verdict: 'return' })));
    expect(play.act(second, confirm('review'), { seen })).toEqual({ code: 'stale' });
    expect(play.act(second, confirm('review'))).toBeNull();
  });

  test('no longer, once the signer has decided in the system', () => {
    const quorum = { needed: 2, of: 3 };
    const play = openSubmitted({
      definition: smallDefinition([[smallStep('board', 'approval', { quorum })]]),
    });
    must(play.act(administrator, record('board')));
    must(play.act(signer('deputy'), { kind: 'decide', step: 'board', verdict: 'approve' }));
    expect(play.act(second, confirm('board'))).toEqual({ code: 'already_decided', pointer: '/signerId' });
    expect(play.act(second, confirm('board', false))).toBeNull();
  });

  test('no longer, once the step has closed', () => {
    const play = recorded();
    must(play.act(otherDeputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
    expect(play.act(second, confirm('review'))).toEqual({ code: 'step_not_open', pointer: '/step' });
  });
});
