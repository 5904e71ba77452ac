import { sendCommand, sendSubmit } from '../../commands/approval.ts';
import type { Transaction } from '../../db/client.ts';
import { unfreeze } from '../../db/freeze.ts';
import { type Actor, personsOf } from '../../domain/approval/actor.ts';
import type { CommandOf, Envelope } from '../../domain/approval/command.ts';
import { presentRules } from '../../domain/approval/decide.ts';
import type { Revision } from '../../domain/approval/revision.ts';
import type { Content } from '../../domain/content/content.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { usedAsks } from '../../domain/definition/used-asks.ts';
import { attachmentRefsOf } from '../attachments/attachment-refs.ts';
import type { Context } from '../context.ts';
import { definitionFor } from '../definitions/definition-for.ts';
import { pinnedDefinition } from '../definitions/pinned-definition.ts';
import { examineDraft } from '../drafts/examine-draft.ts';
import { unitHeadStanding } from '../permission.ts';
import { type RequestKey, requestKey } from '../request-key.ts';
import { routingAfter } from '../routing/routing-after.ts';
import { ServiceError } from '../service-error.ts';
import { type Acted, versionOf } from './act.ts';
import { calendarOf } from './calendar.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { draftOf, freeze, lockForSubmit } from './freeze.ts';
import { hasEnded, loadRow, type SubmissionRow } from './load-submission.ts';
import { openRemarkBook, type RemarkBook, uuidFrom } from './remarks.ts';
import { resolveRouting } from './routing.ts';

export type SubmitInput = { readonly draftVersion: number; readonly note?: string | undefined };

/**
 * Sends a draft up: the first time, or again after a return.
 * 1. One transaction looks the key up, freezes the revision and notes the command; 2. the workflow takes it or refuses;
 * 3. refused, the draft goes on. A process that dies in between leaves the noted command to the supervisor.
 */
export async function submit(ctx: Context, submissionId: string, input: SubmitInput): Promise<Acted> {
  await loadRow(ctx, submissionId, 'submission:submit');
  const key = requestKey(ctx, 'submit', submissionId, input);
  const begun = await ctx.db.transaction((tx) => begin(ctx, tx, submissionId, key, input));
  if (typeof begun === 'number') return { submissionId, version: begun };

  const sent =
    begun.kind === 'submit'
      ? await sendSubmit(ctx.client, ctx.taskQueue, begun)
      : await sendCommand(ctx.client, submissionId, begun);
  const isOver = sent.outcome === 'gone' && (await hasEnded(ctx, submissionId));
  if (sent.outcome === 'refused' || isOver)
    await ctx.db.transaction((tx) => unfreeze(tx, submissionId, key.id));
  if (sent.outcome === 'gone' && !isOver) throw new ServiceError({ code: 'outcome_unknown' });
  return { submissionId, version: versionOf(sent) };
}

type SubmitCommand = CommandOf<'submit'> | CommandOf<'resubmit'>;

/** The version that answered this key before, the command that it left under way, or a new one. */
async function begin(
  ctx: Context,
  tx: Transaction,
  submissionId: string,
  key: RequestKey,
  input: SubmitInput,
): Promise<SubmitCommand | number> {
  const row = await lockForSubmit(tx, submissionId, key);
  const answered = await earlierAnswer(tx, key);
  if (answered !== null) return answered;
  if (row.submitting !== null) return row.submitting.command;
  const standing = unitHeadStanding(ctx.caller, row);
  if (standing === undefined) throw new ServiceError({ code: 'forbidden', because: 'not_the_unit_head' });
  const actor: Actor = { personId: ctx.caller.personId, ...standing, via: ctx.caller.via };
  const book = openRemarkBook(ctx.secret, key.id);
  const salt = uuidFrom(ctx.secret, `revisions/${submissionId}`);
  return prepare(tx, { row, input, envelope: { key, actor, seen: row.version }, book, salt });
}

type Preparing = {
  readonly row: SubmissionRow;
  readonly input: SubmitInput;
  readonly envelope: Envelope;
  readonly book: RemarkBook;
  /** Of every revision's digests. */
  readonly salt: string;
};

async function prepare(tx: Transaction, preparing: Preparing): Promise<SubmitCommand> {
  const { row, input, envelope, book, salt } = preparing;
  if (row.state !== 'draft' && row.state !== 'returned')
    throw new ServiceError({ code: 'refused', because: 'already_submitted' });
  const draft = await draftOf(tx, row.id);
  if (draft.version !== input.draftVersion)
    throw new ServiceError({ code: 'version_changed', version: draft.version });
  const isFirst = row.version === 0;
  const definition = isFirst
    ? await definitionFor(tx, row.unitId, row.kind, new Date())
    : await pinnedDefinition(tx, row.id);
  const content = await faultless(tx, row, draft.content, definition);
  const authors = [...new Set([...draft.writers, ...personsOf(envelope.actor)])];
  const revision = revisionOf(content, {
    number: row.revision + 1,
    authors,
    asks: usedAsks(definition),
    salt,
  });
  const routing = isFirst ? undefined : await routingAfter(tx, row.id, definition, revision);
  const command: SubmitCommand = isFirst
    ? { kind: 'submit', ...envelope, ...(await firstSubmit(tx, row, definition, revision)), revision }
    : {
        kind: 'resubmit',
        ...envelope,
        rules: presentRules,
        revision,
        ...(routing === undefined ? {} : { routing }),
        ...(input.note === undefined || input.note === '' ? {} : { remark: book.note(input.note) }),
      };
  await book.save(tx);
  await freeze(tx, { row, content, revision, command });
  return command;
}

async function firstSubmit(tx: Transaction, row: SubmissionRow, definition: Definition, revision: Revision) {
  const [routing, calendar, attachments] = await Promise.all([
    resolveRouting(tx, definition, row.unitId, revision),
    calendarOf(tx, row.unitId),
    attachmentRefsOf(tx, row.id),
  ]);
  return {
    submissionId: row.id,
    unitId: row.unitId,
    definition,
    rules: presentRules,
    routing,
    calendar,
    attachments,
  };
}

/** The content, when nothing is wrong with it; every fault at once otherwise. Warnings do not hold it up. */
async function faultless(
  tx: Transaction,
  row: SubmissionRow,
  typed: unknown,
  definition: Definition,
): Promise<Content> {
  const { content, findings } = await examineDraft({ db: tx }, row, typed, definition);
  if (content === null || findings.some(({ severity }) => severity === 'fault'))
    throw new ServiceError({ code: 'faulty_content', findings });
  return content;
}
