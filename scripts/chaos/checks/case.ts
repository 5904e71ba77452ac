import { asc, inArray } from 'drizzle-orm';
import { toEvent } from '../../../db/event-rows.ts';
import { events, ledger, outbox, submissions, tasks } from '../../../db/schema/index.ts';
import type { Event } from '../../../domain/approval/event.ts';
import { evolve } from '../../../domain/approval/evolve.ts';
import type { State } from '../../../domain/approval/state.ts';
import { approvalWorkflowId } from '../../../workflows/approval/messages.ts';
import { groupBy } from './group-by.ts';
import type { Request } from './requests.ts';
import { type Run, runsOf } from './runs.ts';
import type { Scene } from './scene.ts';

/** One submission in all three places: what clients asked, what Temporal recorded, what PostgreSQL holds. */
export type Case = {
  readonly id: string;
  readonly row: typeof submissions.$inferSelect | null;
  readonly trail: readonly (typeof events.$inferSelect)[];
  readonly events: readonly Event[];
  /** Events by what caused them. */
  readonly effects: ReadonlyMap<string, readonly Event[]>;
  /** What folding the trail gives; null without events, and where they cannot be folded. */
  readonly state: State | null;
  readonly tasks: readonly (typeof tasks.$inferSelect)[];
  readonly ledger: readonly (typeof ledger.$inferSelect)[];
  readonly outbox: readonly (typeof outbox.$inferSelect)[];
  readonly requests: readonly Request[];
  readonly runs: readonly Run[];
};

const read = 8;

export async function loadCases(scene: Scene, ids: readonly string[]): Promise<readonly Case[]> {
  const { db } = scene;
  const [rows, trails, waiting, moved, owed] = await Promise.all([
    db
      .select()
      .from(submissions)
      .where(inArray(submissions.id, [...ids])),
    db
      .select()
      .from(events)
      .where(inArray(events.submissionId, [...ids]))
      .orderBy(asc(events.seq)),
    db
      .select()
      .from(tasks)
      .where(inArray(tasks.submissionId, [...ids])),
    db
      .select()
      .from(ledger)
      .where(inArray(ledger.submissionId, [...ids])),
    db
      .select()
      .from(outbox)
      .where(inArray(outbox.submissionId, [...ids])),
  ]);
  const of = <Row extends { readonly submissionId: string | null }>(all: readonly Row[]) =>
    groupBy(all, ({ submissionId }) => submissionId ?? '');
  const [trailOf, tasksOf, ledgerOf, outboxOf] = [of(trails), of(waiting), of(moved), of(owed)];
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const cases: Case[] = [];
  for (let first = 0; first < ids.length; first += read)
    cases.push(
      ...(await Promise.all(
        ids.slice(first, first + read).map(async (id): Promise<Case> => {
          const trail = trailOf.get(id) ?? [];
          const requests = scene.requestsTo.get(id) ?? [];
          const isSilent = trail.length === 0 && requests.length === 0;
          return {
            id,
            row: rowOf.get(id) ?? null,
            trail,
            ...told(trail.map(toEvent)),
            tasks: tasksOf.get(id) ?? [],
            ledger: ledgerOf.get(id) ?? [],
            outbox: outboxOf.get(id) ?? [],
            requests,
            runs: isSilent
              ? []
              : await runsOf(scene.client, id, scene.runIds.get(approvalWorkflowId(id)) ?? []),
          };
        }),
      )),
    );
  return cases;
}

const told = (history: readonly Event[]) => ({
  events: history,
  effects: groupBy(
    history.filter(({ cause }) => cause !== null),
    ({ cause }) => cause?.id ?? '',
  ),
  state: folded(history),
});

/** A trail with a gap or a foreign event cannot be folded; the check of the audit says so. */
function folded(history: readonly Event[]): State | null {
  try {
    return history.reduce<State | null>(evolve, null);
  } catch {
    return null;
  }
}
