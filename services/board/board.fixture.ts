import { uuidv7 } from 'uuidv7';
import { deliveries, submissions, tasks } from '../../db/schema/index.ts';
import type { Who } from '../../tests/support/sample-organisation.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import type { Caller } from '../context.ts';
import type { BoardFilter } from './board-filter.ts';
import { countStalled } from './count-stalled.ts';
import { listStalled } from './list-stalled.ts';

export const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

/** A province whose read model is written by hand, and its board as somebody sees it. */
export async function openBoard() {
  const { db, organisation } = await seeded();
  const callerOf = (who: Who): Caller => ({
    personId: organisation.personId(who),
    held: [organisation.capacity(who)],
    name: '',
    language: 'vi',
    mayWrite: true,
    standsInFor: [],
    isVerified: true,
    via: 'api',
  });
  const board = {
    db,
    organisation,
    /** A commune's plan under review. */
    async plan(changed: Partial<typeof submissions.$inferInsert> = {}): Promise<string> {
      const id = uuidv7();
      await db.insert(submissions).values({
        ...{ id, kind: 'training-plan', unitId: organisation.unitId('commune'), year: 2027 },
        ...{ rootUnitId: organisation.unitId('UBND'), title: 'Kế hoạch', readers: [], total: 100 },
        ...{ createdBy: organisation.personId('drafter'), state: 'in-review', stage: 'review', version: 3 },
        ...changed,
      });
      return id;
    },
    /** Its task with Home Affairs, due in three days. */
    async task(submissionId: string, changed: Partial<typeof tasks.$inferInsert> = {}): Promise<void> {
      await db.insert(tasks).values({
        ...{ submissionId, step: 'review', action: 'decide', round: 1, unitId: organisation.unitId('SNV') },
        ...{ roles: ['deputy-director'], openedAt: inDays(-9), dueAt: inDays(3), overdue: false },
        ...changed,
      });
    },
    async delivery(submissionId: string, changed: Partial<typeof deliveries.$inferInsert>): Promise<void> {
      await db.insert(deliveries).values({
        ...{ submissionId, lineId: 'line', year: 2027, quarter: 1, classesPlanned: 2, updatedAt: new Date() },
        ...changed,
      });
    },
    list: (who: Who, filter: BoardFilter & { cursor?: string } = {}) =>
      listStalled({ db, caller: callerOf(who) }, filter),
    counts: (who: Who, filter: BoardFilter = {}) => countStalled({ db, caller: callerOf(who) }, filter),
    /** Causes by submission or obligation, the main one first. */
    async causes(who: Who = 'administrator'): Promise<Readonly<Record<string, readonly string[]>>> {
      const { items } = await board.list(who);
      return Object.fromEntries(items.map(({ id, causes }) => [id, causes.map(({ cause }) => cause)]));
    },
  };
  return board;
}

export type Board = Awaited<ReturnType<typeof openBoard>>;
