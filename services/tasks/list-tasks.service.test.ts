import { uuidv7 } from 'uuidv7';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { submissions, tasks } from '../../db/schema/index.ts';
import type { Organisation, Who } from '../../tests/support/sample-organisation.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import type { Caller } from '../context.ts';
import { listTasks } from './list-tasks.ts';
import type { InboxPart } from './own-tasks.ts';

let db: Database;
let organisation: Organisation;
beforeEach(async () => {
  ({ db, organisation } = await seeded());
});

const openedAt = new Date('2026-11-02T02:00:00Z');
const dueIn = (days: number): Date => new Date(openedAt.getTime() + days * 86_400_000);

/** A submission with one task of Home Affairs; answers the submission's title, by which it is found again. */
async function task(
  title: string,
  days: number,
  rest: Partial<typeof tasks.$inferInsert> = {},
): Promise<string> {
  const submissionId = uuidv7();
  await db.insert(submissions).values({
    id: submissionId,
    kind: 'training-plan',
    unitId: organisation.unitId('commune'),
    rootUnitId: organisation.unitId('UBND'),
    year: 2027,
    title,
    readers: [],
    createdBy: organisation.personId('drafter'),
  });
  await db.insert(tasks).values({
    submissionId,
    step: 'review',
    action: 'decide',
    round: 1,
    unitId: organisation.unitId('SNV'),
    roles: ['deputy-director'],
    openedAt,
    dueAt: dueIn(days),
    overdue: false,
    ...rest,
  });
  return title;
}

const callerOf = (who: Who): Caller => ({
  personId: organisation.personId(who),
  held: [organisation.capacity(who)],
  name: '',
  language: 'vi',
  mayWrite: false,
  standsInFor: [],
  isVerified: false,
  via: 'api',
});

const inbox = (who: Who, cursor?: string) => listTasks({ db, caller: callerOf(who) }, { cursor });

const titles = async (who: Who): Promise<string[]> => (await inbox(who)).items.map(({ title }) => title);

test('an inbox holds what waits for its holder’s roles, what is given to them and what was passed over to them', async () => {
  const ofRole = await task('of the role', 3);
  const ofSeveral = await task('of several roles', 2, { roles: ['director', 'deputy-director'] });
  const given = await task('given', 1, {
    assigneeId: organisation.personId('deputy'),
    roles: ['specialist'],
  });
  const passedOver = await task('passed over', 4, {
    unitId: organisation.unitId('STC'),
    roles: ['director'],
    escalatedUnitId: organisation.unitId('SNV'),
    escalatedRole: 'deputy-director',
  });
  await task('given to somebody else', 1, { assigneeId: organisation.personId('specialist') });
  await task('of another role', 1, { roles: ['specialist'] });
  await task('of another unit', 1, { unitId: organisation.unitId('STC') });
  expect(await titles('deputy')).toEqual([given, ofSeveral, ofRole, passedOver]);
});

test('a task that reaches somebody in two ways is there once', async () => {
  const both = await task('both', 1, {
    escalatedUnitId: organisation.unitId('SNV'),
    escalatedRole: 'deputy-director',
  });
  expect(await titles('deputy')).toEqual([both]);
});

test('the pages of an inbox hold every task once, due first', async () => {
  const all: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const roles = count % 2 === 0 ? ['deputy-director'] : ['director', 'deputy-director'];
    all.push(await task(`task ${count}`, count, { roles }));
  }
  const first = await inbox('deputy');
  const second = await inbox('deputy', first.next ?? undefined);
  expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(all);
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null]);
});

test('an inbox holds, marked and apart, what waits for those one stands in for, of the kinds that it covers', async () => {
  const ofRole = await task('of the role', 2);
  const given = await task('given', 1, {
    assigneeId: organisation.personId('deputy'),
    roles: ['specialist'],
  });
  const own = await task('of the specialist', 3, { roles: ['specialist'] });
  const listed = async (part?: InboxPart, kinds: readonly string[] | null = null) => {
    const personId = organisation.personId('deputy');
    const principal = { personId, through: [], kinds, held: [organisation.capacity('deputy')] };
    const caller = { ...callerOf('specialist'), standsInFor: [principal] };
    const { items } = await listTasks({ db, caller }, { part });
    return items.map(({ title, onBehalfOf }) => [title, onBehalfOf?.id ?? null]);
  };
  const principal = organisation.personId('deputy');
  const standing = [
    [given, principal],
    [ofRole, principal],
  ];
  expect(await listed()).toEqual([...standing, [own, null]]);
  expect(await listed('standing-in')).toEqual(standing);
  expect(await listed('unit')).toEqual([[own, null]]);
  expect(await listed('own')).toEqual([]);
  expect(await listed('standing-in', ['training-plan'])).toEqual(standing);
  expect(await listed('standing-in', ['equipment'])).toEqual([]);
});
