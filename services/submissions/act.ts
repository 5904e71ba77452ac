import { inArray } from 'drizzle-orm';
import { type Sent, sendCommand } from '../../commands/approval.ts';
import { holdersOf } from '../../db/holders.ts';
import { attachments } from '../../db/schema/attachments.ts';
import type { Command } from '../../domain/approval/command.ts';
import type { AttachmentRef } from '../../domain/approval/revision.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../delegations/standings.ts';
import { scoresOf } from '../pools/scores.ts';
import { requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { bestStanding, requireStandings } from './capacity.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { hasEnded, loadSubmission } from './load-submission.ts';
import { openRemarkBook, uuidFrom } from './remarks.ts';
import { type Making, verbBodies } from './verb-bodies.ts';
import type { VerbInput, VerbKind } from './verb-inputs.ts';

/** Where a verb took effect: pages wait for this version. */
export type Acted = { readonly submissionId: string; readonly version: number };

/**
 * Carries out any verb on a submission that was sent.
 * 1. The same key answers as before; 2. texts are stored; 3. the workflow decides; 4. its refusal is told as it is.
 */
export async function act<Kind extends VerbKind>(
  ctx: Context,
  submissionId: string,
  kind: Kind,
  input: VerbInput<Kind>,
): Promise<Acted> {
  const key = requestKey(ctx, kind, submissionId, input);
  const [{ state }, answered] = await Promise.all([
    loadSubmission(ctx, submissionId, 'submission:act'),
    earlierAnswer(ctx.db, key),
  ]);
  if (answered !== null) return { submissionId, version: answered };
  if (state === null) throw new ServiceError({ code: 'refused', because: 'not_submitted' });

  const step = 'step' in input && typeof input.step === 'string' ? input.step : undefined;
  const standings = requireStandings(state, ctx.caller, kind, step);
  if ('assigneeId' in input) await requireHolder(ctx, state, input);
  const book = openRemarkBook(ctx.secret, key.id);
  const body = verbBodies[kind](input, await makingFor(ctx, { kind, input, state, book, keyId: key.id }));
  await book.save(ctx.db);
  const seen = 'seen' in input && typeof input.seen === 'number' ? input.seen : state.version;
  const { personId, via } = ctx.caller;
  const commandIn = (standing: Standing) =>
    commandOf(kind, { key, actor: { personId, ...standing, via }, seen }, body);
  const standing = bestStanding(state, standings, commandIn);
  const sent = await sendCommand(ctx.client, submissionId, commandIn(standing));
  // A workflow closes after its last event is here: a repeat that finds it gone may find its answer now.
  const late = sent.outcome === 'gone' ? await earlierAnswer(ctx.db, key) : null;
  if (sent.outcome === 'gone' && late === null && !(await hasEnded(ctx, submissionId)))
    throw new ServiceError({ code: 'outcome_unknown' });
  return { submissionId, version: late ?? versionOf(sent) };
}

/** The guarantee: `verbBodies` makes the body that belongs to the kind, which a union cannot express. */
const commandOf = (kind: VerbKind, envelope: object, body: object) =>
  ({ kind, ...envelope, ...body }) as unknown as Exclude<Command, { kind: 'submit' }>;

/** The version of an accepted command; every other outcome is an error of its own. */
export function versionOf(sent: Sent): number {
  switch (sent.outcome) {
    case 'accepted':
      return sent.version;
    case 'refused': {
      const { code, pointer, detail } = sent.refusal;
      const where = {
        ...(pointer === undefined ? {} : { pointer: pointer.replace(/\/remark$/, '/reason') }),
        ...(detail === undefined ? {} : { detail }),
      };
      throw new ServiceError(code === 'key_reused' ? { code } : { code: 'refused', because: code, ...where });
    }
    case 'gone':
      throw new ServiceError({ code: 'refused', because: 'closed' });
    case 'unknown':
      throw new ServiceError({ code: 'outcome_unknown' });
  }
}

type Asked = {
  readonly kind: VerbKind;
  readonly input: unknown;
  readonly state: State;
  readonly book: Making['book'];
  readonly keyId: string;
};

async function makingFor(ctx: Context, { kind, input, state, book, keyId }: Asked): Promise<Making> {
  const files = await attachmentsNamed(ctx, state.submissionId, input);
  const scores = kind === 'allocate' ? await scoresOf(ctx, state) : new Map<string, number>();
  return {
    book,
    commentId: (index) => uuidFrom(ctx.secret, `comment/${keyId}/${index}`),
    score: (lineId) => scores.get(lineId) ?? 0,
    attachment: (id, pointer) => {
      const file = files.get(id);
      if (file === undefined)
        throw new ServiceError({ code: 'invalid', faults: [{ pointer, message: 'attachment_unknown' }] });
      return file;
    },
  };
}

/** The submission's own files among those that an input names anywhere. */
async function attachmentsNamed(
  { db }: Context,
  submissionId: string,
  input: unknown,
): Promise<ReadonlyMap<string, AttachmentRef>> {
  const ids = [
    ...JSON.stringify(input).matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g),
  ].map(([id]) => id);
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(attachments).where(inArray(attachments.id, ids));
  return new Map(
    rows
      .filter((row) => row.submissionId === submissionId)
      .map(({ id, sha256 }) => [id, { id, digest: sha256 }]),
  );
}

/** A step is given only to somebody who holds the work in the handling unit today. */
async function requireHolder(
  { db }: Context,
  state: State,
  { step, assigneeId, work }: VerbInput<'assign'>,
): Promise<void> {
  const routing = state.routing.steps[step];
  const holders =
    routing === undefined ? [] : await holdersOf(db, { unitId: routing.unitId, roles: routing[work] });
  if (!holders.includes(assigneeId))
    throw new ServiceError({ code: 'refused', because: 'assignee_missing', pointer: '/assigneeId' });
}
