import { expect, test } from 'vitest';
import { must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { actorOf, people } from '../../tests/support/sample-routing.ts';
import { mailsFor } from './mails-for.ts';

/** Reviewed, so that two opinions are asked for at once; then one of them asks the unit, and is answered. */
function answeredWhileAnotherWaits(): Play {
  const play = openSubmitted();
  must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' }));
  const asked = { step: 'science-opinion', remark: remark('why') } as const;
  must(play.act(people.science, { kind: 'decide', verdict: 'ask', ...asked }));
  must(play.act(people.unitHead, { kind: 'answer', ...asked }));
  return play;
}

/** What a projection owes that takes everything at once, as after PostgreSQL was away. */
const owedAtOnce = (play: Play) => mailsFor({ before: null, after: play.state(), fresh: play.events() });

test('an answer in one step does not swallow the first mail about a task in another', () => {
  const owed = owedAtOnce(answeredWhileAnotherWaits());
  const needed = owed.filter(({ kind }) => kind === 'action-needed');
  expect(needed.map(({ step }) => step)).toEqual(['finance-opinion']);
  expect(owed.filter(({ kind }) => kind === 'explanation-answered')).toHaveLength(1);
});

test('whoever is given a step after its explanation is told, although it was answered in the same batch', () => {
  const play = answeredWhileAnotherWaits();
  const head = actorOf('science-head', 'SKHCN', 'department-head');
  must(play.act(head, { kind: 'assign', step: 'science-opinion', assigneeId: 'science', work: 'decide' }));
  const needed = owedAtOnce(play).filter(({ kind }) => kind === 'action-needed');
  expect(needed).toMatchObject([
    { step: 'science-opinion', to: { task: { assigneeId: 'science' } } },
    { step: 'finance-opinion', to: { task: { assigneeId: null } } },
  ]);
});
