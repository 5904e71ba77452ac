import { and, desc, eq } from 'drizzle-orm';
import { attachments, drafts, outbox, people, revisions } from '../../db/schema/index.ts';
import { approvedOf, moneyOf } from '../../domain/approval/amounts.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Content } from '../../domain/content/content.ts';
import { type Difference, differenceOf } from '../../domain/content/difference.ts';
import { isMailKind } from '../../domain/mail-kind.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { type AvailableVerb, availableVerbs } from './available-verbs.ts';
import { type Loaded, loadRow, loadSubmission, type SubmissionRow } from './load-submission.ts';
import { namesOf } from './names.ts';

/** A submission as its readers see it; `content` is the last revision that was sent. */
export type SubmissionView = {
  readonly row: Omit<SubmissionRow, 'submitting' | 'readers' | 'sealedVersion'>;
  readonly unitName: string;
  readonly content: Content | null;
  readonly state: State | null;
  readonly draftVersion: number | null;
  readonly available: readonly AvailableVerb[];
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly purpose: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
};

export async function readSubmission(ctx: Context, submissionId: string): Promise<SubmissionView> {
  return viewOf(ctx, await loadSubmission(ctx, submissionId, 'submission:read'));
}

async function viewOf(ctx: Context, { row, state }: Loaded): Promise<SubmissionView> {
  const [content, files, [draft], names] = await Promise.all([
    contentOf(ctx, row.id, row.revision),
    ctx.db
      .select()
      .from(attachments)
      .where(eq(attachments.submissionId, row.id))
      .orderBy(attachments.createdAt),
    ctx.db.select({ version: drafts.version }).from(drafts).where(eq(drafts.submissionId, row.id)),
    namesOf(ctx.db, [], [row.unitId]),
  ]);
  const { submitting: _submitting, readers: _readers, sealedVersion: _sealed, ...shown } = row;
  return {
    row: shown,
    unitName: names.unit(row.unitId),
    content,
    state,
    draftVersion: draft?.version ?? null,
    available: availableVerbs(ctx.caller, row, state),
    attachments: files.map(({ id, name, purpose, mediaType, bytes }) => ({
      id,
      name,
      purpose,
      mediaType,
      bytes,
    })),
  };
}

/** The content of a revision that was sent, or null when there is none. */
export async function contentOf(
  { db }: Pick<Context, 'db'>,
  submissionId: string,
  number: number,
): Promise<Content | null> {
  const [revision] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.submissionId, submissionId), eq(revisions.number, number)));
  return revision?.content ?? null;
}

/** What changed between two revisions, line by line and field by field; by default the last two. */
export async function readDifference(
  ctx: Context,
  submissionId: string,
  from?: number,
  to?: number,
): Promise<Difference & { readonly from: number; readonly to: number }> {
  const row = await loadRow(ctx, submissionId, 'submission:read');
  const later = to ?? row.revision;
  const earlier = from ?? later - 1;
  const [before, after] = await Promise.all([
    contentOf(ctx, submissionId, earlier),
    contentOf(ctx, submissionId, later),
  ]);
  if (before === null || after === null) throw new ServiceError({ code: 'not_found' });
  return { from: earlier, to: later, ...differenceOf(before, after) };
}

/** The mails that went out, or could not. */
export async function readMails(ctx: Context, submissionId: string) {
  await loadRow(ctx, submissionId, 'submission:read');
  const rows = await ctx.db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      recipient: people.name,
      state: outbox.state,
      attempts: outbox.attempts,
      sentAt: outbox.sentAt,
      createdAt: outbox.createdAt,
      error: outbox.lastError,
    })
    .from(outbox)
    .innerJoin(people, eq(people.id, outbox.recipientId))
    .where(eq(outbox.submissionId, submissionId))
    .orderBy(desc(outbox.createdAt), outbox.id);
  return rows.flatMap(({ kind, ...mail }) => (isMailKind(kind) ? [{ kind, ...mail }] : []));
}

/** Money and delivery of every line, planned against approved, reserved, committed and spent. */
export const lineStandings = (state: State) =>
  state.revision.lines.map((line) => ({
    lineId: line.id,
    asked: line.amountBySource,
    approved: approvedOf(state, line),
    money: moneyOf(state, line.id),
    delivery: state.delivery[line.id] ?? null,
  }));
