import fc from 'fast-check';
import { expect, test } from 'vitest';
import yearly from '../../definitions/training-plan-yearly.json' with { type: 'json' };
import { checkDefinition } from './check-definition.ts';
import { conditionFaultCodes } from './condition.ts';
import { type DefinitionFaultCode, definitionFaultCodes } from './definition-fault.ts';
import { definitionSchema } from './definition-schema.ts';
import { editedAt, known } from './edited.fixture.ts';
import { mended } from './mended.ts';
import { shapeFaults } from './shape-faults.ts';

const edited = (edits: Readonly<Record<string, unknown>>): unknown => editedAt(yearly, edits);

const review = '/stages/0/steps/0';
const science = '/stages/1/steps/0';
const approval = '/stages/2/steps/0';
const committee = '/stages/3';
const delegated = '/stages/4';
const allocation = '/stages/5/steps/0';

const faultsOf = (candidate: unknown): readonly string[] => {
  const checked = checkDefinition(candidate, known);
  return 'faults' in checked ? checked.faults.map(({ code, pointer }) => `${code} ${pointer}`) : [];
};

const question = { type: 'boolean', label: { vi: 'Có hội trường?', en: 'A hall of its own?' } };
const questions = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`q${index}`, question]));

const party = (role: string, when = 'hasMoney') => ({
  when,
  handledBy: { unit: { rule: 'named', code: 'STC' }, decide: [role] },
  substitute: { unit: { rule: 'named', code: 'UBND' }, decide: ['chair'] },
});
const { substitute: _substitute, ...unsubstituted } = party('director');

type Case = readonly [DefinitionFaultCode, string, unknown, string?];

/** The fault, where the yearly plan is changed, into what, and where the fault is reported when it is elsewhere. */
const cases: readonly Case[] = [
  ['missing', '/resubmission', undefined],
  ['missing', '/name/en', undefined],
  ['missing', `${review}/name/vi`, '  '],
  ['unknown_key', '/colour', 'red'],
  ['wrong_type', '/stages', 'many'],
  ['wrong_type', '/version', '1'],
  ['wrong_type', `${approval}/lineVerdicts`, 'yes'],
  ['not_in_list', `${review}/kind`, 'revue'],
  ['not_in_list', `${review}/handledBy/unit/rule`, 'nearest'],
  ['out_of_range', `${review}/term/workingDays`, 0],
  ['wrong_format', `${review}/key`, 'Review 1'],
  ['too_short', `${review}/handledBy/decide`, []],
  ['too_long', '/name/vi', 'x'.repeat(301)],
  ['twice', `${review}/verdicts`, ['approve', 'return', 'return'], `${review}/verdicts/2`],
  ['not_a_date', '/effectiveFrom', '2027-02-30'],
  ['key_twice', `${science}/key`, 'review'],
  ['key_twice', '/stages/1/key', 'review'],
  ['key_reserved', `${science}/key`, 'author'],
  ['verdict_not_of_kind', `${science}/verdicts`, ['concur', 'reject'], `${science}/verdicts/1`],
  ['cannot_be_approved', `${science}/verdicts`, ['object'], `${science}/verdicts`],
  ['cannot_be_approved', `${approval}/verdicts`, ['return', 'reject']],
  ['review_without_return', `${review}/verdicts`, ['approve']],
  ['return_without_target', `${review}/returnTo`, undefined],
  ['return_not_offered', `${approval}/verdicts`, ['approve'], `${approval}/returnTo`],
  ['return_target_not_earlier', `${approval}/returnTo`, ['author', 'delivery'], `${approval}/returnTo/1`],
  ['return_target_not_earlier', `${approval}/returnTo`, ['approval'], `${approval}/returnTo/0`],
  ['quorum_impossible', `${approval}/quorum`, { needed: 3, of: 2 }],
  ['completes_impossible', '/stages/1/completes', { atLeast: 3 }, '/stages/1/completes/atLeast'],
  ['completes_impossible', '/stages/1/completes', { atLeast: 1 }, '/stages/1/completes/atLeast'],
  ['excluded_unknown', `${approval}/excluded`, ['revue'], `${approval}/excluded/0`],
  ['excluded_unknown', `${approval}/excluded`, ['approval'], `${approval}/excluded/0`],
  ['concerns_unknown', `${science}/concerns`, ['digitl'], `${science}/concerns/0`],
  ['role_unknown', `${review}/handledBy/assign`, ['deputy-head'], `${review}/handledBy/assign/0`],
  ['role_unknown', `${review}/escalations/0/to/role`, 'minister'],
  [
    'role_unknown',
    `${review}/alternatives`,
    [party('minister')],
    `${review}/alternatives/0/handledBy/decide/0`,
  ],
  ['escalation_order', `${review}/escalations/1/after/workingDays`, 2, `${review}/escalations/1/after`],
  ['escalation_order', `${review}/escalations/1/after`, { seconds: 60 }],
  ['not_in_list', `${review}/escalations/0/how`, 'shout'],
  ['role_without_holder', `${review}/handledBy/assign`, ['chair']],
  ['role_without_holder', `${review}/escalations/0/to/role`, 'chair'],
  [
    'role_without_holder',
    `${review}/alternatives`,
    [party('drafter')],
    `${review}/alternatives/0/handledBy/decide`,
  ],
  ['unit_unknown', `${review}/handledBy/unit/code`, 'SXD'],
  ['own_unit_decides', `${review}/handledBy/unit`, { rule: 'own' }],
  ['own_unit_decides', `${review}/escalations/1/to/unit`, { rule: 'own' }],
  ['substitute_missing', `${review}/substitute`, undefined],
  ['substitute_missing', `${allocation}/substitute`, undefined],
  ['substitute_missing', `${review}/alternatives`, [unsubstituted], `${review}/alternatives/0/substitute`],
  ['substitute_same_unit', `${review}/substitute/unit/code`, 'SNV', `${review}/substitute/unit`],
  ['signing_mode_missing', `${committee}/steps/0/signingMode`, undefined],
  ['signing_mode_misplaced', `${review}/signingMode`, 'KT.'],
  [
    'reminder_outside_term',
    `${review}/reminders`,
    [{ before: { workingDays: 5 } }],
    `${review}/reminders/0/before`,
  ],
  ['reminder_outside_term', '/authorTerm', { seconds: 60 }, '/authorReminders/0/before'],
  ['phase_order', `${science}/kind`, 'delivery'],
  ['phase_order', `${review}/kind`, 'allocation'],
  ['fact_unknown', '/facts/isUrgent', 'boolean'],
  ['fact_type_differs', '/facts/hasMoney', 'number'],
  ['fact_name_reserved', '/facts/amount', 'number'],
  ['fact_name_reserved', '/facts/today', 'boolean'],
  ['fact_name_reserved', '/asks', { amount: question }, '/asks/amount'],
  ['fact_name_reserved', '/asks', { now: question }, '/asks/now'],
  ['ask_given_by_content', '/asks', { hasMoney: question }, '/asks/hasMoney'],
  ['wrong_format', '/asks', { 'own hall': question }, '/asks/own hall'],
  ['too_long', '/asks', questions],
  ['not_in_list', '/asks', { hall: { ...question, type: 'date' } }, '/asks/hall/type'],
  ['missing', '/asks', { hall: { ...question, label: { vi: 'Hội trường?' } } }, '/asks/hall/label/en'],
  ['skip_without_words', `${committee}/skippedBecause`, undefined],
  ['never_applies', `${committee}/condition`, 'amount < 5 and amount > 10'],
  ['never_applies', `${science}/condition`, 'amount > "x"'],
  ['no_signature', `${committee}/condition`, 'amount > 2000000000', '/stages'],
  ['no_signature', `${delegated}/condition`, 'amount < 1999999999', '/stages'],
  ['no_signature', `${committee}/condition`, 'amount >= 2000000000 and hasMoney', '/stages'],
  ['no_signature', `${committee}/steps/0/condition`, 'hasScholarship', '/stages'],
  ['condition_too_long', `${science}/condition`, `amount > ${' '.repeat(500)}1`],
  ['condition_syntax', `${committee}/condition`, 'amount >='],
  ['condition_unknown_name', `${science}/condition`, 'hasDigitalContnt'],
  ['condition_unknown_name', `${science}/condition`, 'lineCount > 2'],
  ['condition_clock', `${science}/condition`, 'now() > 3'],
  [
    'condition_unknown_name',
    `${review}/alternatives`,
    [party('director', 'party')],
    `${review}/alternatives/0/when`,
  ],
  [
    'never_applies',
    `${review}/alternatives`,
    [party('director', 'amount < 0')],
    `${review}/alternatives/0/when`,
  ],
  ['condition_unsupported', `${science}/condition`, 'matches("a", "a")'],
  ['condition_not_boolean', `${committee}/condition`, 'amount'],
];

for (const [code, pointer, value, reportedAt = pointer] of cases)
  test(`${code} at ${pointer}, once it is ${JSON.stringify(value)}`, () => {
    const inShape = code === 'condition_too_long' ? 'too_long' : code;
    expect(faultsOf(edited({ [pointer]: value }))).toContain(`${inShape} ${reportedAt}`);
  });

test('every code has a case above', () => {
  const shown = new Set(cases.map(([code]) => code));
  const beyondAnyCase = ['too_many_cases'];
  expect(definitionFaultCodes.filter((code) => !shown.has(code))).toEqual(beyondAnyCase);
  expect(conditionFaultCodes).toContain('too_many_cases');
});

test('where people are not known, nobody is missed', () => {
  const { held: _held, ...withoutPeople } = known;
  expect(
    checkDefinition(edited({ [`${review}/handledBy/assign`]: ['chair'] }), withoutPeople),
  ).not.toHaveProperty('faults');
});

test('a role without a holder is told with its step and unit', () => {
  const checked = checkDefinition(edited({ [`${review}/handledBy/assign`]: ['chair'] }), known);
  const params = { step: 'review', unit: 'SNV', roles: 'chair' };
  expect(checked).toEqual({
    faults: [{ pointer: `${review}/handledBy/assign`, code: 'role_without_holder', params }],
  });
});

test('a sound definition comes back as it was', () => {
  expect(checkDefinition(edited({}), known)).toEqual({ definition: edited({}) });
});

test('all faults are reported at once, misspelt and misconceived alike', () => {
  const faults = faultsOf(
    edited({
      '/name/en': undefined,
      '/colour': 'red',
      [`${review}/verdicts`]: ['approve', 'retrun'],
      [`${science}/condition`]: 'today() = 1',
      [`${approval}/quorum`]: { needed: 2, of: 1 },
      [`${committee}/condition`]: 'amount > 2000000000',
      '/effectiveFrom': 'tomorrow',
    }),
  );
  expect(faults.toSorted()).toEqual([
    'condition_clock /stages/1/steps/0/condition',
    'missing /name/en',
    'not_in_list /stages/0/steps/0/verdicts/1',
    'quorum_impossible /stages/2/steps/0/quorum',
    'unknown_key /colour',
    'wrong_format /effectiveFrom',
  ]);
});

test('conditions may use what the unit is asked, and what is asked may serve the reader alone', () => {
  const definition = edited({ '/asks': { hall: question, remark: { ...question, type: 'text' } } });
  expect(faultsOf(editedAt(definition, { [`${science}/condition`]: 'hall' }))).toEqual([]);
  expect(faultsOf(editedAt(definition, { [`${science}/condition`]: 'hall > 3' }))).toEqual([
    `never_applies ${science}/condition`,
  ]);
});

test.each([
  ['between two whole numbers', 'share <= 3', 'share >= 4', 'share = 3.5'],
  ['below zero', 'share >= 0', 'share > 7', 'share = -1'],
  ['nowhere', 'share <= -2.5', 'share > -2.5', null],
])('a number that the unit states may fall %s, and some authority signs then, too', (_, one, other, gap) => {
  const asks = { share: { ...question, type: 'number' } };
  const conditions = { [`${committee}/condition`]: one, [`${delegated}/condition`]: other };
  const checked = checkDefinition(edited({ '/asks': asks, ...conditions }), known);
  expect('faults' in checked ? checked.faults.map(({ params }) => params.facts) : [null]).toEqual([gap]);
});

test('a gap in the signatures is told with the facts that fall through it', () => {
  const checked = checkDefinition(edited({ [`${committee}/condition`]: 'amount > 2000000000' }), known);
  expect(checked).toEqual({
    faults: [{ pointer: '/stages', code: 'no_signature', params: { facts: 'amount = 2000000000' } }],
  });
});

test('conditions over too many cases are refused rather than left untried', () => {
  const facts = Object.fromEntries(
    Array.from({ length: 13 }, (_, index) => [`f${index}`, 'boolean'] as const),
  );
  const condition = Object.keys(facts).join(' or ');
  const candidate = edited({ '/facts': { ...facts }, [`${science}/condition`]: condition });
  const checked = checkDefinition(candidate, { ...known, facts });
  expect('faults' in checked && checked.faults.map(({ code }) => code)).toContain('too_many_cases');
});

test('nothing that JSON can hold makes it throw, and what it cannot read it refuses', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (candidate) => {
      expect(faultsOf(candidate).length).toBeGreaterThan(0);
    }),
  );
});

test('whatever stands at any place of a definition, the rest is still read', () => {
  const pointers = cases.map(([, pointer]) => pointer);
  fc.assert(
    fc.property(fc.constantFrom(...pointers), fc.jsonValue(), (pointer, value) => {
      const whole = mended(edited({ [pointer]: value }), definitionSchema);
      expect(
        shapeFaults(whole, definitionSchema).filter(
          ({ code }) => code !== 'twice' && code !== 'wrong_format',
        ),
      ).toEqual([]);
    }),
  );
});
