import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { absences, delegations, outbox } from '../../db/schema/index.ts';
import type { Organisation, Who } from '../../tests/support/sample-organisation.ts';
import { openStory } from '../../tests/support/sample-stories.ts';
import { seeded } from '../../tests/support/seeded-database.ts';

/** Wide enough for every day on which the tests run. */
const days = { validFrom: '2026-01-01', validTo: '2099-01-01' };

const delegate = (
  db: Database,
  { personId }: Organisation,
  from: Who,
  to: Who,
  rest: Partial<typeof delegations.$inferInsert> = {},
) =>
  db.insert(delegations).values({
    principalId: personId(from),
    delegateId: personId(to),
    grantedBy: personId(from),
    ...days,
    ...rest,
  });

const away = (db: Database, { personId }: Organisation, who: Who) =>
  db.insert(absences).values({ personId: personId(who), ...days });

/** Who is called to act on the review when it is sent, and for whom. */
async function called(prepare: (db: Database, organisation: Organisation) => Promise<unknown>) {
  const { db, organisation } = await seeded();
  await prepare(db, organisation);
  const history = await openStory(db, organisation, 'KH-2027-0001');
  await history.submit('2026-10-05 09:00', 'head');
  const rows = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.submissionId, history.submissionId), eq(outbox.kind, 'action-needed')));
  const whoIs = (id: string | null) =>
    id === null ? null : (people.find((who) => organisation.personId(who) === id) ?? 'somebody else');
  return rows.map(({ recipientId, onBehalfOf }) => [whoIs(recipientId), whoIs(onBehalfOf)]).toSorted();
}

const people = ['department', 'specialist', 'deputy', 'scientist'] as const;

test('without anybody standing in, the office itself is called', async () => {
  expect(await called(async () => null)).toEqual([['department', null]]);
});

test('whoever stands in is called in the principal’s place, through a chain too', async () => {
  expect(await called((db, office) => delegate(db, office, 'department', 'specialist'))).toEqual([
    ['specialist', 'department'],
  ]);
  const chain = async (db: Database, office: Organisation) => [
    await delegate(db, office, 'department', 'specialist'),
    await delegate(db, office, 'specialist', 'scientist'),
  ];
  expect(await called(chain)).toEqual([['scientist', 'department']]);
});

test('a principal who wished so is kept informed', async () => {
  const informed = (db: Database, office: Organisation) =>
    delegate(db, office, 'department', 'specialist', { keepsInformed: true });
  expect(await called(informed)).toEqual([
    ['department', null],
    ['specialist', 'department'],
  ]);
});

test('what does not cover this kind, is over or was revoked, changes nothing', async () => {
  for (const rest of [
    { kinds: ['equipment'] },
    { validTo: '2026-01-02' },
    { revokedAt: new Date(0) },
  ] satisfies Partial<typeof delegations.$inferInsert>[])
    expect(await called((db, office) => delegate(db, office, 'department', 'specialist', rest))).toEqual([
      ['department', null],
    ]);
});

test('whoever is away is not called, unless nobody else would be', async () => {
  expect(await called((db, office) => away(db, office, 'department'))).toEqual([['department', null]]);
  const withDeputy = async (db: Database, office: Organisation) => [
    await away(db, office, 'department'),
    await delegate(db, office, 'department', 'specialist'),
  ];
  expect(await called(withDeputy)).toEqual([['specialist', 'department']]);
});
