import { and, inArray, isNotNull, ne, notInArray, or, sql } from 'drizzle-orm';
import { sendCommand } from '../../commands/approval.ts';
import type { Connection } from '../../db/client.ts';
import { holdersOf } from '../../db/holders.ts';
import { submissions } from '../../db/schema/index.ts';
import type { CommandOf } from '../../domain/approval/command.ts';
import type { Routing } from '../../domain/approval/routing.ts';
import type { State } from '../../domain/approval/state.ts';
import { closedStates } from '../../domain/approval/submission-state.ts';
import { digestOf } from '../../domain/digest.ts';
import type { Context } from '../context.ts';
import { repairSeveral } from '../repairs/repair-several.ts';
import { type Problem, ServiceError } from '../service-error.ts';
import { versionOf } from '../submissions/act.ts';
import { earlierAnswer } from '../submissions/earlier-answer.ts';
import { loadSubmission } from '../submissions/load-submission.ts';
import { openRemarkBook } from '../submissions/remarks.ts';
import { resolveRouting } from '../submissions/routing.ts';

/** What became of one submission; `version` is null where it stayed as it was. */
export type Rerouted = {
  readonly submissionId: string;
  readonly version: number | null;
  readonly problem: Problem | null;
};

/** Why, and under which name the same change is recognised when it is repeated. */
export type Occasion = { readonly change: string; readonly reason: string };

/**
 * Tells submissions under way that the organisation changed: each gets its routing as of today, in the unit that it belongs
 * to now, and whoever no longer holds the work of a step gives it back. A result for each; the same occasion again moves
 * only what was missed. Once the engine does not answer, nobody waits for the rest.
 */
export async function rerouteSubmissions(
  ctx: Context,
  moves: readonly { readonly submissionId: string; readonly unitId: string }[],
  occasion: Occasion,
): Promise<readonly Rerouted[]> {
  const unitOf = new Map(moves.map(({ submissionId, unitId }) => [submissionId, unitId]));
  const ids = [...unitOf.keys()];
  const results: Rerouted[] = [];
  while (results.length < ids.length) {
    const next = ids.slice(results.length, results.length + atOnce);
    const told = await repairSeveral(ctx, next, (id) => reroute(ctx, id, unitOf.get(id) ?? '', occasion));
    results.push(
      ...told.map(({ submissionId, done, problem }) => ({ submissionId, version: done, problem })),
    );
    if (told.some(({ problem }) => problem?.code === 'outcome_unknown')) break;
  }
  const untold = ids.slice(results.length);
  return [
    ...results,
    ...untold.map((submissionId) => ({
      submissionId,
      version: null,
      problem: { code: 'outcome_unknown' as const },
    })),
  ];
}

const atOnce = 8;

async function reroute(
  ctx: Context,
  submissionId: string,
  unitId: string,
  { change, reason }: Occasion,
): Promise<number> {
  const key = { id: digestOf(['reroute', change, submissionId]), body: digestOf([change]) };
  const [{ row, state }, answered] = await Promise.all([
    loadSubmission(ctx, submissionId, 'repair:carry-out'),
    earlierAnswer(ctx.db, key),
  ]);
  if (answered !== null) return answered;
  if (state === null) throw new ServiceError({ code: 'refused', because: 'not_submitted' });
  const routing = await resolveRouting(ctx.db, state.definition, unitId, state.revision);
  const book = openRemarkBook(ctx.secret, key.id);
  const command: CommandOf<'reroute'> = {
    kind: 'reroute',
    key,
    actor: {
      personId: ctx.caller.personId,
      capacity: { role: 'administrator', unitId: row.rootUnitId },
      onBehalfOf: [],
      via: ctx.caller.via,
    },
    seen: state.version,
    unitId,
    routing,
    release: await heldByNobodyOfIt(ctx, state, routing),
    remark: book.note(reason),
  };
  await book.save(ctx.db);
  return versionOf(await sendCommand(ctx.client, submissionId, command));
}

/** Steps whose assignee does not hold their work any more. */
export async function heldByNobodyOfIt(
  { db }: Pick<Context, 'db'>,
  state: State,
  routing: Routing,
): Promise<readonly string[]> {
  const checked = await Promise.all(
    state.open.map(async ({ key, assignee, appointee }) => {
      const step = routing.steps[key];
      if (assignee === null || step === undefined || assignee.personId === appointee) return [];
      const holders = await holdersOf(db, { unitId: step.unitId, roles: step[assignee.work] });
      return holders.includes(assignee.personId) ? [] : [key];
    }),
  );
  return checked.flat();
}

/** Submissions under way, or just being sent, that belong to one of these units or are routed to one at any step. */
export async function concernedBy(
  { db }: { readonly db: Connection },
  unitIds: readonly string[],
): Promise<readonly { readonly submissionId: string; readonly unitId: string }[]> {
  const ids = sql`${sql.param([...unitIds])}::text[]`;
  return db
    .select({ submissionId: submissions.id, unitId: submissions.unitId })
    .from(submissions)
    .where(
      and(
        notInArray(submissions.state, [...closedStates]),
        or(ne(submissions.state, 'draft'), isNotNull(submissions.submitting)),
        or(
          inArray(submissions.unitId, [...unitIds]),
          sql`exists (select 1 from unnest(${submissions.readers}) reader where split_part(reader, ':', 1) = any(${ids}))`,
        ),
      ),
    )
    .orderBy(submissions.id);
}
