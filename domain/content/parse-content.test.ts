import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../tests/support/arbitrary-content.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { parseContent } from './parse-content.ts';
import type { SubmissionKind } from './submission-kind.ts';

const [training, scholarship, equipment] = samplePlan.lines;

/** `code` by pointer: several faults at one place would show as an error here. */
function faults(draft: unknown, kind: SubmissionKind = 'training-plan'): Record<string, string> {
  const parsed = parseContent(kind, draft);
  if ('content' in parsed) return {};
  const byPointer = Object.fromEntries(parsed.findings.map(({ pointer, code }) => [pointer, code]));
  expect(Object.keys(byPointer)).toHaveLength(parsed.findings.length);
  return byPointer;
}

const planWith = (line: object) => ({ ...samplePlan, lines: [{ ...training, ...line }] });

describe('a draft becomes content', () => {
  it('reads a well-formed plan as it stands', () => {
    expect(parseContent('training-plan', samplePlan)).toEqual({ content: samplePlan });
  });

  it('reads what it has read', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(parseContent('training-plan', plan)).toEqual({ content: plan });
      }),
    );
  });

  it('reads the same words, typed decomposed or with spaces around, as the same text', () => {
    const typed = { ...samplePlan, title: `  ${samplePlan.title.normalize('NFD')} ` };
    expect(parseContent('training-plan', typed)).toEqual({ content: samplePlan });
  });

  it('leaves out sources without money and optional texts that are empty', () => {
    const draft = planWith({
      sources: { province: 12_000_000, own: 0, learner: null },
      costItems: [
        { kind: 'meals', description: '', quantity: 1, unitPrice: 5, norm: '', overNormReason: ' ' },
      ],
    });
    const parsed = parseContent('training-plan', draft);
    expect('content' in parsed && parsed.content.lines[0]).toMatchObject({
      sources: { province: 12_000_000 },
    });
    expect('content' in parsed && parsed.content.lines[0]?.costItems).toStrictEqual([
      { kind: 'meals', description: '', quantity: 1, unitPrice: 5 },
    ]);
  });

  it('accepts a line that is free of cost without naming sources', () => {
    expect(faults(planWith({ amount: 0, sources: undefined, costItems: undefined }))).toEqual({});
  });
});

describe('what the unit stated', () => {
  const statedIn = (stated: unknown) => {
    const parsed = parseContent('training-plan', { ...samplePlan, stated });
    return 'content' in parsed ? parsed.content : null;
  };

  it('is read as it was meant: numbers, yes and no, texts without spaces around', () => {
    const stated = { hall: false, share: -0, partners: 2.5, remark: '  Hội trường xã ' };
    expect(statedIn(stated)?.stated).toEqual({
      hall: false,
      share: 0,
      partners: 2.5,
      remark: 'Hội trường xã',
    });
  });

  it.each([undefined, null, '', {}, { hall: null }, { remark: '  ' }])(
    'is left out of the content where nothing was stated: %j',
    (stated) => expect(statedIn(stated)).toStrictEqual(samplePlan),
  );

  it.each([
    ['a list', [true], { '/stated': 'not_an_object' }],
    ['a name with a space', { 'own hall': true }, { '/stated/own hall': 'unknown_field' }],
    ['an answer of several parts', { hall: [true] }, { '/stated/hall': 'not_an_answer' }],
    ['a number beyond numbers', { share: Number.POSITIVE_INFINITY }, { '/stated/share': 'not_an_answer' }],
    ['a long text', { remark: 'x'.repeat(501) }, { '/stated/remark': 'text_too_long' }],
    [
      '41 answers',
      Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`q${index}`, true])),
      { '/stated': 'list_too_long' },
    ],
    ['a field called __proto__', JSON.parse('{"__proto__": 1}'), { '/stated/__proto__': 'unknown_field' }],
  ])('%s is told at its place', (_name, stated, expected) => {
    expect(faults({ ...samplePlan, stated })).toEqual(expected);
  });
});

describe('every fault is told at once, at its place', () => {
  it('names all that is wrong with a half-filled draft', () => {
    const draft = {
      title: '',
      year: '2027',
      lines: [training, { ...training, kind: 'course', amount: '1.250.000', sources: { bank: 5 } }],
      total: -1,
      totalInWords: 7,
      funding: { province: 0.5 },
      colour: 'red',
    };
    expect(faults(draft)).toEqual({
      '/title': 'missing',
      '/year': 'not_a_whole_number',
      '/lines/1/id': 'id_twice',
      '/lines/1/number': 'number_twice',
      '/lines/1/kind': 'not_one_of',
      '/lines/1/amount': 'not_an_amount',
      '/lines/1/sources/bank': 'unknown_field',
      '/total': 'not_an_amount',
      '/totalInWords': 'not_a_text',
      '/funding/province': 'not_an_amount',
      '/colour': 'unknown_field',
    });
  });

  it.each([
    ['nothing', undefined, { '': 'missing' }],
    ['a list', [], { '': 'not_an_object' }],
    ['no lines', { ...samplePlan, lines: [] }, { '/lines': 'no_lines' }],
    ['lines left out', { ...samplePlan, lines: undefined }, { '/lines': 'no_lines' }],
    ['lines that are no list', { ...samplePlan, lines: {} }, { '/lines': 'not_a_list' }],
    ['a line that is no object', { ...samplePlan, lines: ['x'] }, { '/lines/0': 'not_an_object' }],
    ['too many lines', { ...samplePlan, lines: Array(501).fill(training) }, { '/lines': 'list_too_long' }],
    ['a long title', { ...samplePlan, title: 'x'.repeat(301) }, { '/title': 'text_too_long' }],
    ['a NUL character', { ...samplePlan, basis: 'a\u0000b' }, { '/basis': 'text_unprintable' }],
    ['half a surrogate pair', { ...samplePlan, basis: 'a\ud800b' }, { '/basis': 'text_unprintable' }],
    ['an amount out of bounds', planWith({ amount: 9e15 }), { '/lines/0/amount': 'not_an_amount' }],
    [
      'an amount that is not a number',
      planWith({ amount: Number.NaN }),
      { '/lines/0/amount': 'not_an_amount' },
    ],
    ['a class of nobody', planWith({ traineesPerClass: 0 }), { '/lines/0/traineesPerClass': 'out_of_range' }],
    ['a fifth quarter', planWith({ quarter: 5 }), { '/lines/0/quarter': 'not_one_of' }],
    ['an id with a slash', planWith({ id: 'a/b' }), { '/lines/0/id': 'not_an_id' }],
    ['51 cost items', planWith({ costItems: Array(51).fill({}) }), { '/lines/0/costItems': 'list_too_long' }],
    [
      'a scholarship without details',
      planWith({ kind: 'scholarship' }),
      { '/lines/0/scholarship': 'missing' },
    ],
    ['equipment without details', planWith({ kind: 'equipment' }), { '/lines/0/equipment': 'missing' }],
    [
      'training with details',
      planWith({ equipment: equipment?.equipment }),
      { '/lines/0/equipment': 'details_not_expected' },
    ],
    [
      'a field called __proto__',
      JSON.parse('{"__proto__": 1, "a/b": 2}'),
      expect.objectContaining({ '/a~1b': 'unknown_field', '/__proto__': 'unknown_field' }),
    ],
  ])('%s', (_name, draft, expected) => {
    expect(faults(draft)).toEqual(expected);
  });

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.anything(), (draft) => {
        const parsed = parseContent('training-plan', draft);
        return 'findings' in parsed && parsed.findings.length > 0;
      }),
    );
  });
});

describe('each kind of submission has the lines that belong to it', () => {
  it.each([
    ['scholarship', [scholarship], {}],
    ['scholarship', [scholarship, { ...scholarship, id: 'x', number: 9 }], { '/lines': 'one_line_only' }],
    ['scholarship', [equipment], { '/lines/0/kind': 'line_kind_not_allowed' }],
    ['equipment', [equipment, { ...equipment, id: 'x', number: 9 }], {}],
    ['equipment', [equipment, training], { '/lines/1/kind': 'line_kind_not_allowed' }],
  ] as const)('%s %#', (kind, lines, expected) => {
    expect(faults({ ...samplePlan, lines }, kind)).toEqual(expected);
  });
});
