import { setTimeout as sleep } from 'node:timers/promises';
import { eq, isNotNull, notInArray, or } from 'drizzle-orm';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { outbox, submissions } from '../../db/schema/index.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { closedStates } from '../../domain/approval/submission-state.ts';
import { approvalWorkflowId, progressQuery } from '../../workflows/approval/messages.ts';
import { supervisorScheduleId } from '../../workflows/supervisor/messages.ts';
import type { Place } from './place/place.ts';

/** What is still under way; empty when everything has come to rest. */
type Unrest = readonly string[];

/** Waits until nothing is under way any more; answers what is left when that does not happen. */
export async function untilQuiet(place: Place, patienceMs: number, signal: AbortSignal): Promise<Unrest> {
  const { log } = place.ground;
  const until = Date.now() + patienceMs;
  let toldAt = 0;
  await place.client.schedule.getHandle(supervisorScheduleId).trigger();
  while (true) {
    const unrest = await unrestOf(place).catch((error: unknown): Unrest => [`cannot look: ${String(error)}`]);
    if (unrest.length === 0 || Date.now() > until) return unrest;
    if (Date.now() > toldAt + 10_000) {
      log(`waiting for ${unrest.join(', ')}`);
      toldAt = Date.now();
    }
    await sleep(500, undefined, { signal });
  }
}

async function unrestOf(place: Place): Promise<Unrest> {
  const { db } = place;
  const open = await db
    .select({ id: submissions.id, version: submissions.version, submitting: submissions.submitting })
    .from(submissions)
    .where(or(notInArray(submissions.state, ['draft', ...closedStates]), isNotNull(submissions.submitting)));
  const submitting = open.filter(({ submitting: command }) => command !== null).length;
  const behind = await those(open, (row) => isBehind(place, row));
  const settling = behind.length > 0 ? [] : await those(open, (row) => isSettling(place, row));
  const due = await db.$count(outbox, eq(outbox.state, 'queued'));
  return [
    ...(submitting === 0 ? [] : [`${submitting} interrupted submits`]),
    ...told(behind, 'workflows that PostgreSQL is behind with, or that do not answer'),
    ...told(settling, 'submissions that the ledger owes an answer'),
    ...(due === 0 ? [] : [`${due} mails`]),
  ];
}

async function those(
  rows: readonly Row[],
  isOne: (row: Row) => Promise<boolean>,
): Promise<readonly string[]> {
  const found = await Promise.all(rows.map(async (row) => ((await isOne(row)) ? [row.id] : [])));
  return found.flat();
}

/** The first few by name, for whoever looks into it. */
const told = (ids: readonly string[], what: string): readonly string[] =>
  ids.length === 0 ? [] : [`${ids.length} ${what} (${ids.slice(0, 3).join(', ')})`];

type Row = { readonly id: string; readonly version: number };

/** Whether its workflow knows more than PostgreSQL, owes the ledger, or does not answer. */
async function isBehind({ client }: Place, { id, version }: Row): Promise<boolean> {
  try {
    const progress = await client.withDeadline(Date.now() + 5_000, () =>
      client.workflow.getHandle(approvalWorkflowId(id)).query(progressQuery),
    );
    return progress.projected !== progress.version || progress.version !== version;
  } catch {
    return true;
  }
}

/** Whether the ledger owes it an answer. */
async function isSettling({ db }: Place, { id }: Row): Promise<boolean> {
  const state = fold((await eventRowsOf(db, id)).map(toEvent));
  return state !== null && state.ledger.length > 0;
}
