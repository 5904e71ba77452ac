import { Context } from '@temporalio/activity';
import { and, asc, eq, gt, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import { incidents, submissions, tasks } from '../db/schema/index.ts';
import { closedStates } from '../domain/approval/submission-state.ts';
import { writeCheckpoint } from './checkpoint.ts';
import type { Dependencies } from './dependencies.ts';
import type { Supervised } from './supervision/compare-projection.ts';
import { lookAfterInstallation } from './supervision/installation.ts';
import { lookAfter, type Needs } from './supervision/look-after.ts';
import { ended, openWalk, storeWalk, type Walk } from './supervision/walk.ts';

const firstId = '00000000-0000-0000-0000-000000000000';
const page = 200;
/** Looked after at once: quick enough for thousands of submissions a round, without being felt by those who wait for answers. */
const atOnce = 8;
/** A round that takes longer stops here; the next one goes on where it was, so that the end of any list is reached. */
const roundMs = 100_000;

export const createSupervision = (needs: Needs & Pick<Dependencies, 'secret'>) => ({
  /** Safe to repeat: every repair asks first whether it is still needed, and uses the key of what it finishes. */
  async superviseSubmissions(): Promise<{ seen: number }> {
    const [seen] = await Promise.all([walkOn(needs), lookAfterInstallation(needs)]);
    return { seen };
  },

  /** Safe to repeat: only chains that grew are signed, under a lock. */
  async signCheckpoint(): Promise<void> {
    await writeCheckpoint(needs.db, needs.secret);
  },
});

async function walkOn(needs: Needs): Promise<number> {
  const until = Date.now() + roundMs;
  let walk: Walk = await openWalk(needs.db);
  const before = walk.seen;
  while (Date.now() < until) {
    const rows = await openSubmissions(needs, walk.after ?? firstId);
    for (let first = 0; first < rows.length; first += atOnce) {
      await Promise.all(rows.slice(first, first + atOnce).map((row) => lookAfter(needs, row)));
      Context.current().heartbeat();
    }
    const last = rows.at(-1);
    walk = { ...walk, after: last?.id ?? walk.after, seen: walk.seen + rows.length };
    if (last === undefined || rows.length < page) walk = ended(walk);
    await storeWalk(needs.db, walk);
    if (walk.after === null) break;
  }
  return walk.seen - before;
}

const openSubmissions = ({ db }: Needs, after: string): Promise<Supervised[]> =>
  db
    .select({
      id: submissions.id,
      version: submissions.version,
      updatedAt: submissions.updatedAt,
      submitting: submissions.submitting,
      hasMissedDue: sql<boolean>`exists (select 1 from ${tasks} where ${tasks.submissionId} = ${submissions.id}
        and not ${tasks.overdue} and ${tasks.dueAt} < now() - interval '1 minute')`,
      shown: sql<Supervised['shown']>`array(select ${incidents.kind}::text from ${incidents}
        where ${and(eq(incidents.submissionId, submissions.id), isNull(incidents.resolvedAt))})`,
    })
    .from(submissions)
    .where(
      and(
        gt(submissions.id, after),
        or(notInArray(submissions.state, ['draft', ...closedStates]), isNotNull(submissions.submitting)),
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(page);
