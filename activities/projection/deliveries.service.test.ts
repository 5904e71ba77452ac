import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { deliveries } from '../../db/schema/deliveries.ts';
import { approvedLines } from '../../domain/approval/amounts.ts';
import type { Event } from '../../domain/approval/event.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { openStory, playToApproval, playToCompletion } from '../../tests/support/sample-stories.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import { listDeliveries } from './deliveries.ts';

test('from the beginning of delivery every approved line is listed with its classes, and with what was reported of it', async () => {
  const { db, organisation } = await seeded();
  const history = await openStory(db, organisation, 'KH-2027-0001');
  await playToApproval(history, organisation);
  await playToCompletion(history);
  const record = (await eventRowsOf(db, history.submissionId)).map(toEvent);
  const listed = () => db.select().from(deliveries).where(eq(deliveries.submissionId, history.submissionId));
  const begins = record.findIndex(
    ({ type, data }) => type === 'stage-entered' && Object(data).stage === 'delivery',
  );
  const upTo = async (end: number, fresh: readonly Event[]) => {
    const state = fold(record.slice(0, end));
    if (state === null) throw new Error('no state');
    await db.transaction((tx) => listDeliveries(tx, state, fresh));
    return state;
  };

  await upTo(begins, record.slice(0, begins));
  expect(await listed()).toEqual([]);

  const delivering = await upTo(begins + 1, record.slice(begins, begins + 1));
  const lineIds = approvedLines(delivering).map(({ line }) => line.id);
  expect((await listed()).map(({ lineId }) => lineId).toSorted()).toEqual(lineIds.toSorted());
  expect(await listed()).toMatchObject(
    lineIds.map(() => ({ state: 'under-way', classesHeld: 0, spent: 0, year: 2027 })),
  );

  const over = await upTo(record.length, record.slice(begins + 1));
  const again = await upTo(record.length, record.slice(begins + 1));
  expect(again).toEqual(over);
  const rows = await listed();
  expect(rows).toHaveLength(lineIds.length);
  for (const { lineId, ...row } of rows) {
    const told = over.delivery[lineId];
    expect(row).toMatchObject({ state: told?.state, classesHeld: told?.classesHeld });
    expect(row.spent).toBe(Object.values(told?.spent ?? {}).reduce((sum, one) => sum + one, 0));
    expect(row.committed).toBeGreaterThanOrEqual(row.spent);
  }
});
