import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { uuidv7 } from 'uuidv7';
import { onTestFinished } from 'vitest';
import { writeCheckpoint } from '../../activities/checkpoint.ts';
import { verifyingKey } from '../../db/audit-key.ts';
import { type Database, openDatabase } from '../../db/client.ts';
import { chainStart, eventRowsOf, toEvent, toRows } from '../../db/event-rows.ts';
import { recordChanges } from '../../db/record-change.ts';
import { events, submissions } from '../../db/schema/index.ts';
import type { Event } from '../../domain/approval/event.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { must, openSubmitted, type Play, remark } from './play.ts';
import { type Organisation, seedOrganisation } from './sample-organisation.ts';
import { people } from './sample-routing.ts';

export const sampleSecret = 'a secret that is only for tests, 32+';

/** Two sealed histories, the first of which has grown since, and four changes; read and changed as the owner of the tables. */
export type SampleRecord = {
  readonly database: FreshDatabase;
  readonly db: Database;
  readonly owner: postgres.Sql;
  readonly publicKey: string;
  /** 5 events, sealed up to 3, then up to 5. */
  readonly grown: string;
  /** 8 events, sealed whole. */
  readonly other: string;
};

export async function openSampleRecord(): Promise<SampleRecord> {
  const database = await freshDatabase();
  const { db, close } = openDatabase(database.ownerUrl, { max: 2 });
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  onTestFinished(async () => {
    await Promise.all([close(), owner.end({ timeout: 2 })]);
    await database.drop();
  });
  const organisation = await seedOrganisation(db);
  const [grown, other] = [uuidv7(), uuidv7()];
  const play = openSubmitted({ submissionId: grown });
  await keep(db, organisation, grown, play.events());
  await keep(db, organisation, other, withdrawnHistory(other).events());
  await changePools(db, ['opened', 'raised', 'lowered']);
  await writeCheckpoint(db, sampleSecret);
  await changePools(db, ['closed']);
  must(
    play.act(people.reviewHead, {
      kind: 'assign',
      step: 'review',
      assigneeId: 'specialist',
      work: 'propose',
    }),
  );
  must(play.act(people.specialist, { kind: 'propose', step: 'review', verdict: 'approve' }));
  await keep(db, organisation, grown, play.events());
  await writeCheckpoint(db, sampleSecret);
  return { database, db, owner, publicKey: verifyingKey(sampleSecret), grown, other };
}

/** Changes as services record them. */
export const changePools = (db: Database, actions: readonly string[]): Promise<void> =>
  db.transaction((tx) =>
    recordChanges(
      tx,
      actions.map((action) => ({
        subject: 'pool:1',
        action: `pool.${action}`,
        data: { amount: 7, note: undefined },
        actorId: null,
        via: 'system',
      })),
    ),
  );

function withdrawnHistory(submissionId: string): Play {
  const play = openSubmitted({ submissionId });
  must(play.act(people.unitHead, { kind: 'attach', attachment: { id: 'file', digest: 'digest' } }));
  must(play.act(people.deputy, { kind: 'decide', step: 'review', verdict: 'return', remark: remark('why') }));
  must(play.act(people.unitHead, { kind: 'withdraw', remark: remark('not needed') }));
  return play;
}

/** Writes what is new of a history, as the projection does: events and version in one transaction. */
export async function keep(
  db: Database,
  organisation: Organisation,
  submissionId: string,
  history: readonly Event[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .insert(submissions)
      .values({
        id: submissionId,
        kind: 'training-plan',
        unitId: organisation.unitId('commune'),
        rootUnitId: organisation.unitId('UBND'),
        year: 2027,
        title: 'Kế hoạch',
        readers: [],
        createdBy: organisation.personId('drafter'),
      })
      .onConflictDoNothing();
    const stored = await eventRowsOf(tx, submissionId);
    const fresh = history.filter(({ seq }) => seq > stored.length);
    await tx.insert(events).values([...toRows(submissionId, fresh, stored.at(-1)?.hash ?? chainStart)]);
    await tx.update(submissions).set({ version: history.length }).where(eq(submissions.id, submissionId));
  });
}

/** A forger who knows the format writes a chain anew, consistent in itself, with its events changed. */
export async function rewrite(
  { db }: Pick<SampleRecord, 'db'>,
  submissionId: string,
  change: (history: readonly Event[]) => readonly Event[],
): Promise<void> {
  const history = (await eventRowsOf(db, submissionId)).map(toEvent);
  await db.delete(events).where(eq(events.submissionId, submissionId));
  await db.insert(events).values([...toRows(submissionId, change(history), chainStart)]);
}
