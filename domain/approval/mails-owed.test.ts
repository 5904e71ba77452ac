import { expect, test } from 'vitest';
import { type Deed, must, openSubmitted, type Play, remark } from '../../tests/support/play.ts';
import { actorOf, people } from '../../tests/support/sample-routing.ts';
import { mailsFor } from './mails-owed.ts';

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

/** What a repair of a plan under review owes, projected by itself. */
function owedBy(deed: Deed) {
  const play = openSubmitted();
  const before = play.state();
  must(play.act(people.administrator, deed));
  return mailsFor({ before, after: play.state(), fresh: play.events().slice(before.version) });
}
const why = { step: 'review', remark: remark('why') } as const;

test('whoever is given a step by an administrator is told once, with the reason', () => {
  const reassign = { kind: 'reassign', assigneeId: 'deputy', work: 'decide', ...why } as const;
  for (const deed of [reassign, { kind: 'appoint', personId: 'deputy', ...why } as const])
    expect(owedBy(deed)).toMatchObject([{ kind: 'repaired', to: { people: ['deputy'] } }]);
});

test('a recorded paper is told to its signer and to those who may confirm it, not to who recorded it', () => {
  const file = { id: 'scan', digest: 'digest' };
  const paper = {
    signerId: 'deputy',
    verdict: 'approve',
    number: '12/TB',
    date: '2026-11-02',
    file,
  } as const;
  expect(
    owedBy({ kind: 'record-paper', step: 'review', paper: { ...paper, remark: why.remark } }),
  ).toMatchObject([
    {
      kind: 'repaired',
      to: {
        people: ['deputy'],
        roles: [
          { unitId: 'UBND', roles: ['administrator'] },
          { unitId: 'SNV', roles: ['department-head', 'deputy-director'] },
        ],
        except: ['administrator'],
      },
    },
  ]);
});

test('who is reminded by an administrator is whoever the step waits for', () => {
  expect(owedBy({ kind: 'urge', ...why })).toMatchObject([
    { kind: 'repaired', to: { task: { unitId: 'SNV', roles: ['department-head'] } } },
  ]);
});
