import { describe, expect, test } from 'vitest';
import { must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { inVietnam } from '../calendar/vietnam.fixture.ts';
import { nextInstant, rungAt } from './clock.ts';
import type { Routing, StepRouting } from './routing.ts';

const approve = { kind: 'decide', step: 'review', verdict: 'approve' } as const;
const ask = { kind: 'decide', step: 'review', verdict: 'ask', remark: remark('why so dear?') } as const;

/** Marks that fired, as type and name; with the step where it is not the review. */
const fired = (play: Play): readonly string[] =>
  play
    .events()
    .flatMap((event) =>
      'mark' in event.data ? [`${event.type} ${event.data.step} ${event.data.mark}`] : [],
    );

const routed = (routing: Routing, review: Partial<StepRouting>): Routing => {
  const usual = routing.steps.review;
  return usual === undefined
    ? routing
    : { ...routing, steps: { ...routing.steps, review: { ...usual, ...review } } };
};

const dueAt = (play: Play): string => inVietnam(play.state().open[0]?.due ?? 0);

test('a step is due at the end of the fifth working day after it came', () => {
  expect(dueAt(openSubmitted())).toBe('2026-11-09 17:00');
});

describe('of a step that nobody looks at', () => {
  test.each([
    ['2026-11-06 07:59', []],
    ['2026-11-06 08:00', ['reminded review reminder:0']],
    ['2026-11-09 17:00', ['reminded review reminder:0', 'fell-due review due']],
    ['2026-11-10 08:00', ['reminded review reminder:0', 'fell-due review due', 'reminded review reminder:1']],
    [
      '2027-03-01 08:00',
      [
        'reminded review reminder:0',
        'fell-due review due',
        'reminded review reminder:1',
        'escalated review escalation:0',
        'escalated review escalation:1',
        'escalated review escalation:2',
      ],
    ],
  ])('by %s there has fired: %j', (at, marks) => {
    const play = openSubmitted();
    play.goTo(at);
    play.tick();
    expect(fired(play)).toEqual(marks);
    play.tick();
    expect(fired(play)).toEqual(marks);
  });

  test('each mark fires when it is due, one after the other, and then the clock has nothing left', () => {
    const play = openSubmitted();
    const struck: string[] = [];
    for (
      let at = nextInstant(play.state());
      at !== null && struck.length < 9;
      at = nextInstant(play.state())
    ) {
      struck.push(inVietnam(at));
      play.goTo(inVietnam(at));
      play.tick();
    }
    expect(struck).toEqual([
      '2026-11-06 08:00',
      '2026-11-09 17:00',
      '2026-11-10 08:00',
      '2026-11-11 08:00',
      '2026-11-13 08:00',
      '2026-11-18 08:00',
    ]);
  });
});

describe('the ladder', () => {
  const higher = (play: Play) => play.state().open[0]?.escalatedTo;
  const approves = (play: Play) => play.act(people.director, approve);

  test('tells the superior, who still may not decide', () => {
    const play = openSubmitted();
    play.goTo('2026-11-11 08:00');
    play.tick();
    expect(fired(play).at(-1)).toBe('escalated review escalation:0');
    expect(higher(play)).toBeNull();
    expect(approves(play)).toEqual({ code: 'not_your_step' });
  });

  test('then passes the step to the superior, who keeps it when the administrator is told', () => {
    const play = openSubmitted();
    play.goTo('2026-11-13 08:00');
    play.tick();
    expect(higher(play)).toEqual({ unitId: 'SNV', role: 'director' });
    play.goTo('2026-11-18 08:00');
    play.tick();
    expect(fired(play).at(-1)).toBe('escalated review escalation:2');
    expect(higher(play)).toEqual({ unitId: 'SNV', role: 'director' });
    expect(approves(play)).toBeNull();
  });

  test('leaves out a rung that has no post', () => {
    const { definition, routing } = openSubmitted().state();
    const [tell, , last] = routing.steps.review?.escalations ?? [];
    const review = { ...routing.steps.review, escalations: [tell ?? null, null, last ?? null] };
    expect(
      rungAt({ definition, routing: routed(routing, review) }, 'review', 'escalation:1'),
    ).toBeUndefined();
    expect(rungAt({ definition, routing }, 'review', 'escalation:1')).toEqual({
      to: { unitId: 'SNV', role: 'director' },
      how: 'pass',
    });
  });
});

test('a late decision meets the fired deadline first', () => {
  const play = openSubmitted();
  play.goTo('2026-11-12 09:00');
  must(play.act(people.deputy, approve));
  const types = play.types();
  expect(types.indexOf('escalated')).toBeLessThan(types.indexOf('decided'));
  expect(play.events().map(({ seq }) => seq)).toEqual(types.map((_type, index) => index + 1));
  expect(play.events().find(({ type }) => type === 'escalated')).toMatchObject({ actor: null, cause: null });
});

test('a late decision that is refused leaves the deadline to the clock', () => {
  const play = openSubmitted();
  play.goTo('2026-11-12 09:00');
  const before = play.events();
  expect(play.act(people.finance, approve)).toEqual({ code: 'not_your_step' });
  expect(play.events()).toBe(before);
});

describe('while an explanation is asked', () => {
  function asked(): Play {
    const play = openSubmitted();
    play.goTo('2026-11-04 10:00');
    must(play.act(people.deputy, ask));
    return play;
  }

  test('the clock of the step stands still, and that of the unit runs', () => {
    const play = asked();
    play.goTo('2026-12-30 10:00');
    play.tick();
    expect(fired(play)).toEqual([
      'reminded review answer:reminder:0',
      'fell-due review answer:due',
      'reminded review answer:reminder:1',
    ]);
  });

  test('nobody decides', () => {
    expect(asked().act(people.deputy, approve)).toEqual({ code: 'waiting_for_answer' });
  });

  test('only the unit answers, and only what was asked', () => {
    const answer = { kind: 'answer', step: 'review', remark: remark('because') } as const;
    expect(asked().act(people.finance, answer)).toEqual({ code: 'not_your_step' });
    expect(openSubmitted().act(people.drafter, answer)).toEqual({ code: 'nothing_asked', pointer: '/step' });
  });

  test('the step goes on after the answer with the days that it had left', () => {
    const play = asked();
    play.goTo('2026-11-18 09:00');
    must(play.act(people.drafter, { kind: 'answer', step: 'review', remark: remark('because') }));
    expect(dueAt(play)).toBe('2026-11-23 17:00');
    expect(play.act(people.deputy, approve)).toBeNull();
  });

  test('a reminder that went out before is not sent again after the answer', () => {
    const play = openSubmitted();
    play.goTo('2026-11-06 09:00');
    play.tick();
    must(play.act(people.deputy, ask));
    play.goTo('2026-11-16 09:00');
    must(play.act(people.drafter, { kind: 'answer', step: 'review', remark: remark('because') }));
    play.goTo('2026-12-30 10:00');
    play.tick();
    expect(fired(play).filter((mark) => mark === 'reminded review reminder:0')).toHaveLength(1);
  });
});

test('after a return the unit’s clock runs, and no step’s', () => {
  const play = openSubmitted();
  must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'return', remark: remark('why') }));
  play.goTo('2027-02-01 10:00');
  play.tick();
  expect(fired(play)).toEqual([
    'reminded author reminder:0',
    'fell-due author due',
    'reminded author reminder:1',
  ]);
});

test('once it has ended, nothing is due any more', () => {
  const play = openSubmitted();
  must(play.act(people.unitHead, { kind: 'withdraw', remark: remark('not needed') }));
  expect(nextInstant(play.state())).toBeNull();
});
