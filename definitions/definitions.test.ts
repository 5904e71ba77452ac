import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factsOfKind } from '../domain/content/facts.ts';
import type { SubmissionKind } from '../domain/content/submission-kind.ts';
import { checkDefinition } from '../domain/definition/check-definition.ts';
import { conditionFaults, holds } from '../domain/definition/condition.ts';
import type { Definition } from '../domain/definition/definition.ts';
import { factsWithAmount } from '../domain/definition/fact.ts';
import { publishedSchema } from '../domain/definition/published-schema.ts';

const roles = [
  ...['drafter', 'unit-head', 'specialist', 'department-head', 'deputy-director', 'director'],
  ...[
    'office-chief',
    'vice-chair',
    'chair',
    'pool-keeper',
    'administrator',
    'board-head',
    'deputy-board-head',
  ],
];
const unitCodes = ['SNV', 'SKHCN', 'STC', 'UBND', 'BTC'];

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const names = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.json') && name !== 'definition.schema.json',
);

const kinds: Readonly<Record<string, SubmissionKind>> = {
  'training-plan-yearly.json': 'training-plan',
  'scholarship-request.json': 'scholarship',
  'equipment-request.json': 'equipment',
};

function shipped(name: string): Definition {
  const checked = checkDefinition(read(name), {
    roles,
    unitCodes,
    facts: factsOfKind[kinds[name] ?? 'training-plan'],
  });
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults, null, 2));
  return checked.definition;
}

test('every kind of submission has a definition here, and every file is known by its kind', () => {
  expect(names.toSorted()).toEqual(Object.keys(kinds).toSorted());
});

describe.each(names)('%s', (name) => {
  test('may be published as it is', () => {
    const definition = shipped(name);
    expect(`${definition.key}.json`).toBe(name);
    expect(definition.kind).toBe(kinds[name]);
  });

  test.each([
    [1_999_999_999, 'delegated-decision'],
    [2_000_000_000, 'committee-decision'],
  ])('with %i VND approved, exactly one authority signs: %s', (amount, stage) => {
    const signing = shipped(name).stages.filter(
      ({ condition, steps }) =>
        steps.some(({ kind }) => kind === 'signature') && (!condition || holds(condition, { amount })),
    );
    expect(signing.map(({ key }) => key)).toEqual([stage]);
  });

  test('Home Affairs decides no step of its own submission: the People’s Committee does', () => {
    for (const { steps } of shipped(name).stages)
      for (const { handledBy, substitute } of steps)
        if (handledBy.unit.rule === 'named' && handledBy.unit.code === 'SNV')
          expect(substitute?.unit).toEqual({ rule: 'named', code: 'UBND' });
  });

  test('a fact that a condition uses and nobody declared would be refused', () => {
    const { facts, stages } = shipped(name);
    for (const { condition } of stages)
      if (condition)
        expect(conditionFaults(`${condition} and undeclared`, factsWithAmount(facts))).not.toEqual([]);
  });
});

test('the published JSON Schema is the one that definitions are checked by', () => {
  expect(read('definition.schema.json')).toEqual(JSON.parse(JSON.stringify(publishedSchema)));
});
