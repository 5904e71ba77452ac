import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { deliveries, revisions } from '../../db/schema/index.ts';
import { approvedLines, spendableOf } from '../../domain/approval/amounts.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { State } from '../../domain/approval/state.ts';
import { totalOf } from '../../domain/money/vnd.ts';

const telling: ReadonlySet<Event['type']> = new Set(['stage-entered', 'delivery-reported', 'settled']);

/** What was to be delivered, line by line, and what was; no statement where nothing of that can have changed. */
export async function listDeliveries(tx: Transaction, state: State, fresh: readonly Event[]): Promise<void> {
  const isDelivering = state.is === 'in-delivery' || state.is === 'completed';
  if (!isDelivering || !fresh.some(({ type }) => telling.has(type))) return;
  const planned = await plannedLines(tx, state);
  const rows = approvedLines(state).flatMap(({ line, amount }) => {
    const plan = planned.get(line.id);
    if (plan === undefined) return [];
    const { classesHeld = 0, spent = {}, state: reached = 'under-way' } = state.delivery[line.id] ?? {};
    return [
      {
        submissionId: state.submissionId,
        lineId: line.id,
        ...plan,
        classesHeld,
        committed: totalOf(spendableOf(state, line, amount)),
        spent: totalOf(spent),
        state: reached,
        updatedAt: new Date(fresh.at(-1)?.at ?? 0),
      },
    ];
  });
  if (rows.length === 0) return;
  await tx
    .insert(deliveries)
    .values(rows)
    .onConflictDoUpdate({
      target: [deliveries.submissionId, deliveries.lineId],
      set: {
        classesHeld: sql`excluded.classes_held`,
        committed: sql`excluded.committed`,
        spent: sql`excluded.spent`,
        state: sql`excluded.state`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}

/** Classes and quarter of each line, as the approved revision has them. */
async function plannedLines(tx: Transaction, { submissionId, revision }: State) {
  const [sent] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.submissionId, submissionId), eq(revisions.number, revision.number)));
  const { lines = [], year = 0 } = sent?.content ?? {};
  return new Map(
    lines.map(({ id, kind, quarter, classes }) => [
      id,
      { year, quarter, classesPlanned: kind === 'training' ? classes : 0 },
    ]),
  );
}
