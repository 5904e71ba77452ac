import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { drafts, fileNumbers, revisions, submissions } from '../../db/schema/index.ts';
import type { CommandOf } from '../../domain/approval/command.ts';
import type { Revision } from '../../domain/approval/revision.ts';
import type { Content } from '../../domain/content/content.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { RequestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import type { SubmissionRow } from './load-submission.ts';

/** Series of file numbers: they are never to be taken for a document's number. */
const series = { 'training-plan': 'KH', scholarship: 'HB', equipment: 'TB' } as const satisfies Record<
  SubmissionKind,
  string
>;

export type Frozen = {
  readonly row: SubmissionRow;
  readonly content: Content;
  readonly revision: Revision;
  readonly command: CommandOf<'submit'> | CommandOf<'resubmit'>;
};

/** Freezes what is sent: the revision, the file number, and the command, so that an interrupted submit can be finished. */
export async function freeze(tx: Transaction, { row, content, revision, command }: Frozen): Promise<void> {
  const fileNumber = row.fileNumber ?? (await drawFileNumber(tx, row));
  await tx
    .update(submissions)
    .set({ fileNumber, submitting: { command, since: Date.now() } })
    .where(eq(submissions.id, row.id));
  await tx.insert(revisions).values({
    submissionId: row.id,
    number: revision.number,
    content,
    digest: revision.digest,
    authors: [...revision.authors],
    keyId: command.key.id,
  });
}

/** Locks the submission for sending; somebody else may be doing the same. */
export async function lockForSubmit(
  tx: Transaction,
  submissionId: string,
  key: RequestKey,
): Promise<SubmissionRow> {
  const [row] = await tx.select().from(submissions).where(eq(submissions.id, submissionId)).for('update');
  if (row === undefined) throw new ServiceError({ code: 'not_found' });
  const known = row.submitting?.command.key;
  if (known !== undefined && known.id === key.id && known.body !== key.body)
    throw new ServiceError({ code: 'key_reused' });
  if (known !== undefined && known.id !== key.id)
    throw new ServiceError({ code: 'refused', because: 'already_submitted' });
  return row;
}

/** `KH-2027-0001`, counted per province, year and series; gaps are allowed. */
async function drawFileNumber(tx: Transaction, { rootUnitId, year, kind }: SubmissionRow): Promise<string> {
  const [drawn] = await tx
    .insert(fileNumbers)
    .values({ ownerUnitId: rootUnitId, year, series: series[kind], last: 1 })
    .onConflictDoUpdate({
      target: [fileNumbers.ownerUnitId, fileNumbers.year, fileNumbers.series],
      set: { last: sql`${fileNumbers.last} + 1` },
    })
    .returning({ last: fileNumbers.last });
  return `${series[kind]}-${year}-${String(drawn?.last ?? 1).padStart(4, '0')}`;
}

/** The draft as typed, its version, and everyone who wrote in it. */
export async function draftOf(tx: Transaction, submissionId: string) {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.submissionId, submissionId)).for('update');
  if (draft === undefined) throw new ServiceError({ code: 'not_found' });
  return draft;
}
