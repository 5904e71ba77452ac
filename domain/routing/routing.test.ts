import { describe, expect, test } from 'vitest';
import { yearlyPlan } from '../../tests/support/shipped-definitions.ts';
import type { Step } from '../definition/definition.ts';
import { gapsFor } from './gaps.ts';
import { handlingFor } from './handling-for.ts';
import { heirFinder } from './heir-finder.ts';
import type { Organisation } from './organisation.ts';
import { routeStep } from './route-steps.ts';

const held: Readonly<Record<string, readonly string[]>> = { 'SNV/director': ['d'], 'UBND/chair': ['c'] };
const organisation: Organisation = {
  unitOfCode: (code) => code,
  holdersIn: (unitId, role) => held[`${unitId}/${role}`] ?? [],
};
const commune = { unitId: 'commune', above: ['commune', 'SNV', 'UBND'] };

const step: Step = {
  key: 'review',
  kind: 'review',
  name: { vi: 'Thẩm định', en: 'Review' },
  handledBy: { unit: { rule: 'named', code: 'SNV' }, decide: ['director'] },
  substitute: { unit: { rule: 'named', code: 'UBND' }, decide: ['chair'] },
  alternatives: [
    {
      when: 'isParty',
      handledBy: { unit: { rule: 'named', code: 'BTC' }, decide: ['board-head'] },
      substitute: { unit: { rule: 'named', code: 'UBND' }, decide: ['chair'] },
    },
  ],
  verdicts: ['approve', 'return'],
  returnTo: ['author'],
  term: { workingDays: 1 },
  escalations: [
    { after: { workingDays: 1 }, to: { unit: { rule: 'managing' }, role: 'director' }, how: 'tell' },
    {
      after: { workingDays: 2 },
      to: { unit: { rule: 'named', code: 'commune' }, role: 'boss' },
      how: 'pass',
    },
    {
      after: { workingDays: 3 },
      to: { unit: { rule: 'ancestor', role: 'chair' }, role: 'chair' },
      how: 'pass',
    },
  ],
};
const routed = (facts: Readonly<Record<string, boolean>>, submitter = commune) =>
  routeStep(step, handlingFor(step, facts), submitter, organisation);

describe('who handles a step', () => {
  test.each([
    ['the usual handler, when the content calls for nobody else', { isParty: false }, 'SNV', undefined],
    ['whom the content calls for', { isParty: true }, 'BTC', 'isParty'],
    ['the usual handler, when it cannot be decided', {}, 'SNV', undefined],
  ])('%s', (_, facts, unitId, chosen) => {
    expect(routed(facts)).toMatchObject({ unitId, substituted: false });
    expect(routed(facts).chosen).toBe(chosen);
  });

  test('the substitute of whom the content chose, when that is the submitting unit', () => {
    const board = { unitId: 'BTC', above: ['BTC', 'UBND'] };
    expect(routed({ isParty: true }, board)).toMatchObject({
      unitId: 'UBND',
      decide: ['chair'],
      substituted: true,
    });
  });

  test('a rung that would let the submitting unit judge itself has no post', () => {
    expect(routed({}).escalations).toEqual([
      { unitId: 'SNV', role: 'director' },
      null,
      { unitId: 'UBND', role: 'chair' },
    ]);
  });
});

test('the work of a unit that has ended goes to its one heir, however often, and of a split one to nobody', () => {
  const heirOf = heirFinder(new Set(['a', 'b', 'split']), [
    { predecessorId: 'a', successorId: 'b' },
    { predecessorId: 'b', successorId: 'c' },
    { predecessorId: 'c', successorId: 'later' },
    { predecessorId: 'split', successorId: 'c' },
    { predecessorId: 'split', successorId: 'd' },
  ]);
  expect(['a', 'c', 'split', 'new'].map(heirOf)).toEqual(['c', 'c', 'split', 'new']);
});

describe('gaps', () => {
  const stage = { key: 'review', name: step.name, completes: 'all', steps: [step] } as const;
  const gaps = (own: { heads: readonly string[]; all: readonly string[] }) =>
    gapsFor({ ...yearlyPlan, stages: [stage] }, commune, organisation, {
      heads: own.heads,
      all: new Set(own.all),
    }).map(({ step: key, work, because, when }) => `${key} ${work} ${because} ${when}`);

  test('each handler that the content may choose is looked at', () => {
    expect(gaps({ heads: ['h'], all: ['h'] })).toEqual(['review decide vacant isParty']);
  });

  test('a unit without a head cannot submit', () => {
    expect(gaps({ heads: [], all: [] })).toContain('author submit vacant null');
  });

  test('whoever belongs to the submitting unit does not count where another is named', () => {
    expect(gaps({ heads: ['h'], all: ['h', 'd'] })).toContain('review decide own-people null');
    expect(gaps({ heads: ['h', 'd'], all: ['h', 'c'] })).toContain('review passed own-people null');
  });
});
