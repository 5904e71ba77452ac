import { describe, expect, test } from 'vitest';
import { documentFor } from '../../tests/support/honest-deed.ts';
import { must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { approved, consulted, reviewed } from '../../tests/support/play-scenes.ts';
import { million, revisionOfLines, sampleLines, stateLine } from '../../tests/support/sample-revision.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { signer, smallDefinition, smallStep } from '../../tests/support/small-definition.ts';
import { approvedAmount } from './amounts.ts';
import type { CommentRef, Revision, StateLine } from './revision.ts';

const [training, scholarship, equipment] = [sampleLines[0], sampleLines[1], sampleLines[2]];
const without = (id: string): readonly StateLine[] => sampleLines.filter((line) => line.id !== id);
const dearer = stateLine('training', 'training', { province: 9 * million }, { group: 'digital' });
const changedTraining = revisionOfLines([dearer, ...without('training')], {
  number: 2,
  funding: 'funding-2',
});

const comment = (id: string, place: Partial<CommentRef>): CommentRef => ({
  id,
  remark: remark(id),
  ...place,
});

function returned(comments: readonly CommentRef[] = [], opensLines = false): Play {
  const play = openSubmitted();
  must(
    play.act(people.deputy, {
      kind: 'decide',
      step: 'review',
      verdict: 'return',
      remark: remark('why'),
      comments,
      opensLines,
    }),
  );
  return play;
}

const resubmits = (play: Play, revision: Revision) =>
  play.act(people.unitHead, { kind: 'resubmit', rules: 1, revision, remark: remark('done') });

describe('after a return', () => {
  const onTraining = [comment('c1', { lineId: 'training' })];
  const refused: readonly (readonly [string, Revision, string, string])[] = [
    [
      'a line without a comment',
      revisionOfLines([stateLine('equipment', 'equipment', { province: 1 }), ...without('equipment')]),
      'line_locked',
      '/lines/0',
    ],
    [
      'a further line',
      revisionOfLines([...sampleLines, stateLine('more', 'training', { province: 1 })]),
      'new_lines_locked',
      '/lines/3',
    ],
    ['a line less', revisionOfLines(without('equipment')), 'new_lines_locked', '/lines'],
    ['the general part', revisionOfLines(sampleLines, { general: 'other' }), 'part_locked', '/title'],
  ];
  test.each(refused)('with a comment on one line, %s is refused', (_what, revision, code, pointer) => {
    expect(resubmits(returned(onTraining), revision)).toEqual({ code, pointer });
  });

  test('commented lines unlock together with totals and funding shares', () => {
    const play = returned(onTraining);
    expect(play.state().returned?.unlocked).toMatchObject({
      lineIds: ['training'],
      funding: true,
      general: false,
      structure: false,
    });
    expect(resubmits(play, changedTraining)).toBeNull();
  });

  test('a comment on the title opens neither a line nor the funding', () => {
    const play = returned([comment('c1', { field: 'title' })]);
    expect(resubmits(play, changedTraining)).toMatchObject({ code: 'line_locked' });
    expect(resubmits(play, revisionOfLines(sampleLines, { funding: 'other' }))).toMatchObject({
      code: 'part_locked',
    });
    expect(resubmits(play, revisionOfLines(sampleLines, { general: 'other' }))).toBeNull();
  });

  test('a line may be added where the reviewer opened that', () => {
    const play = returned(onTraining, true);
    expect(
      resubmits(play, revisionOfLines([...sampleLines, stateLine('more', 'training', { province: 1 })])),
    ).toBeNull();
  });

  test('a return that names no place opens every line, but not the list of lines', () => {
    const play = returned();
    expect(resubmits(play, revisionOfLines(without('equipment')))).toMatchObject({
      code: 'new_lines_locked',
    });
    expect(resubmits(play, changedTraining)).toBeNull();
  });

  test('the same content without a word about it is refused', () => {
    const play = returned();
    const again = { kind: 'resubmit', rules: 1, revision: play.state().revision } as const;
    expect(play.act(people.unitHead, again)).toEqual({ code: 'nothing_changed' });
  });

  test('only the unit sends it again, and only while it is returned', () => {
    const play = returned();
    expect(play.act(people.deputy, { kind: 'resubmit', rules: 1, revision: changedTraining })).toEqual({
      code: 'not_your_step',
    });
    must(resubmits(play, changedTraining));
    expect(resubmits(play, changedTraining)).toEqual({ code: 'not_returned' });
  });

  test('it goes back to the step that returned it, in a new round, and that step is decided anew', () => {
    const play = returned();
    must(resubmits(play, changedTraining));
    expect(play.state()).toMatchObject({ is: 'in-review', round: 2 });
    expect(play.state().open).toMatchObject([{ key: 'review', round: 2 }]);
    expect(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' })).toBeNull();
  });

  test('where the definition restarts, every stage is passed again', () => {
    const steps = ['first', 'second'].map((key) => [smallStep(key, 'review', { returnTo: ['author'] })]);
    const play = openSubmitted({ definition: smallDefinition(steps, { resubmission: 'restart' }) });
    must(play.act(signer('a'), { kind: 'decide', step: 'first', verdict: 'approve' }));
    must(play.act(signer('b'), { kind: 'decide', step: 'second', verdict: 'return', remark: remark('why') }));
    must(resubmits(play, changedTraining));
    expect(play.state().open.map(({ key }) => key)).toEqual(['first']);
  });
});

/** Home Affairs sends it back to the review; the deputy reviews again. */
function sentBackFromApproval(): Play {
  const play = consulted();
  must(
    play.act(people.director, {
      kind: 'decide',
      step: 'approval',
      verdict: 'return',
      returnTo: 'review',
      remark: remark('look again'),
    }),
  );
  return play;
}

describe('after it was sent back to an earlier step', () => {
  test('that step and everything after it is open again, without the author', () => {
    const play = sentBackFromApproval();
    expect(play.state()).toMatchObject({ is: 'in-review', round: 2, returned: null });
    expect(play.state().open).toMatchObject([{ key: 'review', round: 2 }]);
  });

  test('an approval of unchanged lines stands after a return, with the people who gave it', () => {
    const play = sentBackFromApproval();
    must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
    expect(play.state().open.map(({ key }) => key)).toEqual(['approval']);
    const stood = play.state().decisions.filter(({ step, counts }) => step === 'science-opinion' && counts);
    expect(stood).toMatchObject([{ round: 2, persons: ['science'] }]);
  });

  test('an approval lapses when lines it is concerned with changed, and only then', () => {
    const play = sentBackFromApproval();
    must(
      play.act(people.deputy, {
        kind: 'decide',
        step: 'review',
        verdict: 'return',
        remark: remark('change the equipment'),
      }),
    );
    const cheaper = stateLine('equipment', 'equipment', { province: 20 * million });
    must(resubmits(play, revisionOfLines([...without('equipment'), cheaper], { number: 2 })));
    must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
    expect(play.state().open.map(({ key }) => key)).toEqual(['finance-opinion']);
  });

  test('an approval does not stand when whoever gave it has meanwhile decided at a step that excludes it', () => {
    const step = (key: string, approvalStands: boolean) => [
      smallStep(key, 'approval', { returnTo: ['author', 'first'], approvalStands }),
    ];
    const play = openSubmitted({
      definition: smallDefinition([
        step('first', false),
        step('second', true),
        [smallStep('third', 'approval', { returnTo: ['first'], excluded: [] })],
      ]),
    });
    must(play.act(signer('a'), { kind: 'decide', step: 'first', verdict: 'approve' }));
    must(play.act(signer('b'), { kind: 'decide', step: 'second', verdict: 'approve' }));
    must(
      play.act(signer('c'), {
        kind: 'decide',
        step: 'third',
        verdict: 'return',
        returnTo: 'first',
        remark: remark('why'),
      }),
    );
    must(play.act(signer('b'), { kind: 'decide', step: 'first', verdict: 'approve' }));
    expect(play.state().open.map(({ key }) => key)).toEqual(['second']);
  });
});

describe('what was cut stays cut', () => {
  const cutTo = (province: number) => [
    { lineId: 'equipment', verdict: 'cut' as const, amountBySource: { province }, remark: remark('cut') },
  ];

  test('a line that the author lowered below the cut is approved with no more than is asked now', () => {
    const play = consulted();
    must(
      play.act(people.otherDeputy, {
        kind: 'decide',
        step: 'approval',
        verdict: 'approve',
        lines: cutTo(20 * million),
      }),
    );
    must(
      play.act(people.director, {
        kind: 'decide',
        step: 'delegated-decision',
        verdict: 'return',
        remark: remark('why'),
      }),
    );
    const lower = stateLine('equipment', 'equipment', { province: 5 * million });
    must(resubmits(play, revisionOfLines([...without('equipment'), lower], { number: 2 })));
    expect(approvedAmount(play.state()).province).toBe((8 + 60 + 5) * million);
  });

  test('a cut that stands is not undone by a larger one that an earlier step gives later', () => {
    const steps = [
      smallStep('first', 'approval', { returnTo: ['author'], lineVerdicts: true }),
      smallStep('second', 'approval', { returnTo: ['author'], lineVerdicts: true, approvalStands: true }),
      smallStep('third', 'approval', { returnTo: ['first'] }),
    ];
    const play = openSubmitted({ definition: smallDefinition(steps.map((step) => [step])) });
    must(play.act(signer('a'), { kind: 'decide', step: 'first', verdict: 'approve' }));
    must(
      play.act(signer('b'), {
        kind: 'decide',
        step: 'second',
        verdict: 'approve',
        lines: cutTo(10 * million),
      }),
    );
    must(
      play.act(signer('c'), {
        kind: 'decide',
        step: 'third',
        verdict: 'return',
        returnTo: 'first',
        remark: remark('why'),
      }),
    );
    must(
      play.act(signer('a'), {
        kind: 'decide',
        step: 'first',
        verdict: 'approve',
        lines: cutTo(25 * million),
      }),
    );
    expect(play.state().open.map(({ key }) => key)).toEqual(['third']);
    expect(approvedAmount(play.state()).province).toBe((8 + 60 + 10) * million);
  });
});

describe('stages that were not needed before', () => {
  test('an opinion that new content calls for is asked, though the return came later', () => {
    const plain = [scholarship, equipment].filter((line) => line !== undefined);
    const play = reviewed({ revision: revisionOfLines(plain) });
    must(play.act(people.finance, { kind: 'decide', step: 'finance-opinion', verdict: 'concur' }));
    must(
      play.act(people.otherDeputy, {
        kind: 'decide',
        step: 'approval',
        verdict: 'return',
        opensLines: true,
        remark: remark('add digital skills'),
      }),
    );
    must(
      resubmits(
        play,
        revisionOfLines([...plain, ...(training === undefined ? [] : [training])], { number: 2 }),
      ),
    );
    expect(play.state().open.map(({ key }) => key)).toContain('science-opinion');
  });

  test('a plan that grew above the threshold is signed by the People’s Committee', () => {
    const play = approved();
    must(
      play.act(people.director, {
        kind: 'decide',
        step: 'delegated-decision',
        verdict: 'return',
        remark: remark('why'),
      }),
    );
    const huge = stateLine('equipment', 'equipment', { province: 3000 * million });
    must(resubmits(play, revisionOfLines([...without('equipment'), huge], { number: 2 })));
    expect(play.state().open.map(({ key }) => key)).toEqual(['committee-decision']);
    must(play.act(people.chair, documentFor(play.state(), 'committee-decision')));
    expect(play.state()).toMatchObject({ is: 'allocating', document: { step: 'committee-decision' } });
  });
});

test('what is sent again may call for another handler, who then has the step', () => {
  const play = returned([comment('c1', { lineId: 'training' })]);
  const { routing } = play.state();
  const review = routing.steps.review;
  if (review === undefined) throw new Error('the plan has a review');
  const board = {
    ...review,
    unitId: 'STC',
    decide: ['director'],
    chosen: 'hasMoney',
    assign: [],
    propose: [],
  };
  const rerouted = { ...routing, steps: { ...routing.steps, review: board } };
  must(
    play.act(people.unitHead, { kind: 'resubmit', rules: 1, revision: changedTraining, routing: rerouted }),
  );
  const approve = { kind: 'decide', step: 'review', verdict: 'approve' } as const;
  expect(play.act(people.deputy, approve)).toEqual({ code: 'not_your_step' });
  expect(play.act(people.finance, approve)).toBeNull();
});
