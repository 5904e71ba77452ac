import { describe, expect, test } from 'vitest';
import { must, remark } from '../../tests/support/play.ts';
import { consulted } from '../../tests/support/play-scenes.ts';
import { people } from '../../tests/support/sample-routing.ts';

describe('a form that was filled in before what is judged changed', () => {
  test('is refused after an earlier step was asked again: it belongs to the round before', () => {
    const play = consulted();
    const seen = play.state().version;
    const sentBack = {
      kind: 'decide',
      step: 'approval',
      verdict: 'return',
      returnTo: 'review',
      remark: remark('why'),
    } as const;
    must(play.act(people.otherDeputy, sentBack));
    must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
    const old = play.act(people.director, { kind: 'decide', step: 'approval', verdict: 'approve' }, { seen });
    expect(old).toMatchObject({ code: 'stale' });
    expect(play.act(people.director, { kind: 'decide', step: 'approval', verdict: 'approve' })).toBeNull();
  });
});
