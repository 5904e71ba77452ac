import { describe, expect, test } from 'vitest';
import { grantCase, grantDefinition, grantMapping, writtenProcess } from './grant-log.fixture.ts';
import { InputError } from './mapping/read-process.ts';
import { play, settingOf } from './pure/play.ts';
import { tellStory } from './story/tell-story.ts';

function faultsOf(definition: object, mapping: object): readonly string[] {
  try {
    writtenProcess(definition, mapping);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.faults.map((fault) => fault.replace(/^.*\/(grants\S*) /, '$1 '));
  }
}

/** Why a case does not conform, or the end that it conforms with. */
function outcomeOf(story: string, sum?: number | string, definition: object = grantDefinition): string {
  const process = writtenProcess(definition, grantMapping);
  const told = tellStory(process, grantCase('G-1', story, sum));
  if ('because' in told) return told.because;
  return play(settingOf(process), told).failure?.code ?? `conforms: ${told.end}`;
}

const reviewed = 'Antrag Uli, Recht ja Rita, Technik ja Tom';

describe('another log, of which only definition and mapping know', () => {
  test.each([
    [`${reviewed}, Gremium ja Ada, Gremium ja Ben, Bescheid Lea`, 'completed'],
    ['Antrag Uli, Technik ja Tom, Recht ja Rita, Gremium ja Ada, Gremium ja Ben, Bescheid Lea', 'completed'],
    [`${reviewed}, Gremium nein Ada, Gremium ja Ben, Gremium ja Cem, Bescheid Lea`, 'completed'],
    [`${reviewed}, Gremium nein Ada, Gremium nein Ben`, 'rejected'],
    ['Antrag Uli, Recht zurück Rita', 'returned'],
    [`Antrag Uli, Recht zurück Rita, ${reviewed}, Gremium ja Ada, Gremium ja Ben, Bescheid Lea`, 'completed'],
    [`${reviewed}, Rücknahme Uli`, 'withdrawn'],
  ])('conforms where every event can be: %s', (story, end) => {
    expect(outcomeOf(story)).toBe(`conforms: ${end}`);
  });

  test.each([
    ['one vote of two', `${reviewed}, Gremium ja Ada, Bescheid Lea`, 'step_not_open'],
    ['the same vote twice', `${reviewed}, Gremium ja Ada, Gremium ja Ada`, 'already_decided'],
    ['a vote of who asked for it', `${reviewed}, Gremium ja Uli`, 'own_submission'],
    ['a vote of who has reviewed it', `${reviewed}, Gremium ja Rita`, 'decided_elsewhere'],
    ['one office of two', 'Antrag Uli, Recht ja Rita, Gremium ja Ada', 'step_not_open'],
    ['one rejection that leaves two votes', `${reviewed}, Gremium nein Ada`, 'other_end'],
    ['a log that stops half-way', reviewed, 'no_end'],
    ['what the mapping does not know', 'Antrag Uli, Anruf Rita', 'event_unknown'],
  ])('does not conform with %s', (_name, story, code) => {
    expect(outcomeOf(story)).toBe(code);
  });

  test('is routed by a fact of the log: a small sum never meets the board', () => {
    expect(outcomeOf(`${reviewed}, Bescheid Lea`, 99)).toBe('conforms: completed');
    expect(outcomeOf(`${reviewed}, Bescheid Lea`, 100)).toBe('step_not_open');
    expect(outcomeOf(`${reviewed}, Gremium ja Ada`, 99)).toBe('step_not_open');
    expect(outcomeOf(reviewed, 'much')).toBe('value_unreadable');
  });

  test('does not conform when the engine did by itself what the log has not recorded', () => {
    const again = `${reviewed}, Gremium zurück Ada, Antrag Uli, Gremium ja Ada, Gremium ja Ben, Bescheid Lea`;
    const [offices, board, notice] = grantDefinition.stages;
    const standing = { ...offices, steps: offices?.steps.map((step) => ({ ...step, approvalStands: true })) };
    const returning = {
      ...board,
      steps: board?.steps.map((step) => ({ ...step, verdicts: ['approve', 'return'], returnTo: ['author'] })),
    };
    const definition = { ...grantDefinition, stages: [standing, returning, notice] };
    const back = { does: 'decide', step: 'board', verdict: 'return', role: 'Gremium' };
    const { 'Gremium nein': _no, ...events } = grantMapping.events;
    const { 'Gremium nein': _end, ...ends } = grantMapping.ends;
    const process = writtenProcess(definition, {
      ...grantMapping,
      events: { ...events, 'Gremium zurück': back },
      ends,
    });
    const told = tellStory(process, grantCase('G-1', again));
    if ('because' in told) throw new Error(told.because);
    expect(play(settingOf(process), told).failure?.code).toBe('other_way');
  });
});

describe('a definition and a mapping', () => {
  test('are refused with every fault of both at once, each with its file and place', () => {
    const faults = faultsOf(
      { ...grantDefinition, effectiveFrom: 'soon' },
      {
        ...grantMapping,
        root: undefined,
        events: { ...grantMapping.events, Bescheid: { does: 'sign' } },
        extra: 1,
      },
    );
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).toMatch(/grants.json \/effectiveFrom: /);
    expect(faults.join('\n')).toMatch(/grants.mapping.json \/root: /);
    expect(faults.join('\n')).toMatch(/grants.mapping.json \/events\/Bescheid\/does: /);
    expect(faults.join('\n')).toMatch(/grants.mapping.json: .*extra/);
  });

  test.each([
    ['/root', { root: 'NOBODY' }],
    ['/author', { author: 'Niemand' }],
    ['/roles/Verein/role', { roles: { ...grantMapping.roles, Verein: { unit: 'CLUB', role: 'drafter' } } }],
    ['/roles/Recht/unit', { roles: { ...grantMapping.roles, Recht: { unit: 'X', role: 'specialist' } } }],
    ['/facts/price', { facts: {} }],
    ['/facts/price', { facts: { price: { is: 'occurs-in-round', anyOf: ['Antrag'] } } }],
    ['/facts/price', { facts: { price: { is: 'first-in-round', among: { a: ['Anruf'] }, otherwise: 'b' } } }],
    ['/facts/weight', { facts: { ...grantMapping.facts, weight: { is: 'attribute', attribute: 'Summe' } } }],
    ['/ends/Anruf', { ends: { Anruf: 'completed' } }],
    ['/events/Antrag/role', withEvent('Antrag', { does: 'submit', role: 'Niemand' })],
    ['/events/Anruf', withEvent('Anruf', { does: 'decide', step: 'legal', verdict: 'approve' })],
    ['/events/Anruf/step', withEvent('Anruf', { does: 'report', step: 'nowhere', role: 'Recht' })],
    ['/events/Anruf/step', withEvent('Anruf', { does: 'report', step: 'legal', role: 'Recht' })],
    ['/events/Anruf/step', withEvent('Anruf', { does: 'issue', step: 'legal', number: 'n', role: 'Recht' })],
    [
      '/events/Anruf/verdict',
      withEvent('Anruf', { does: 'decide', step: 'legal', verdict: 'reject', role: 'Recht' }),
    ],
  ])('are refused where they do not fit each other: %s', (pointer, change) => {
    expect(faultsOf(grantDefinition, grantMapping)).toEqual([]);
    const places = faultsOf(grantDefinition, { ...grantMapping, ...change }).map(
      (fault) => fault.split(/[ :]+/)[1],
    );
    expect(places).toContain(pointer);
  });
});

function withEvent(name: string, rule: object): object {
  return { events: { ...grantMapping.events, [name]: rule } };
}
