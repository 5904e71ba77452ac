import type { Unlocked } from '../../domain/approval/state.ts';
import type { SubmissionState } from '../../domain/approval/submission-state.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import { type Question, questionsOf } from '../../domain/definition/question.ts';
import type { Context } from '../context.ts';
import { definitionInForce } from '../definitions/definition-for.ts';
import { loadSubmission } from '../submissions/load-submission.ts';
import { draftRow } from './draft-row.ts';
import { type DraftFinding, examineDraft } from './examine-draft.ts';

export type Draft = {
  readonly submissionId: string;
  readonly kind: SubmissionKind;
  readonly unitId: string;
  readonly year: number;
  readonly state: SubmissionState;
  /** The draft's own version, for `ETag` and `If-Match`. */
  readonly version: number;
  readonly content: unknown;
  /** What the process asks: the one in force, and after the first submit the one that was pinned. */
  readonly asks: readonly Question[];
  readonly findings: readonly DraftFinding[];
  /** While returned: by which step, due when, and what may be changed. */
  readonly returned: DraftReturned | null;
  readonly updatedAt: Date;
};
export type DraftReturned = { readonly step: string; readonly due: Date; readonly unlocked: Unlocked };

/** What is being written, as it was typed, with everything that is wrong with it today. */
export async function readDraft(ctx: Context, submissionId: string): Promise<Draft> {
  const { row, state } = await loadSubmission(ctx, submissionId, 'draft:read');
  const { kind, unitId, year } = row;
  const { version, content, updatedAt } = await draftRow(ctx.db, submissionId);
  const definition = state?.definition ?? (await definitionInForce(ctx.db, unitId, kind, new Date()));
  const { findings } = await examineDraft(ctx, row, content, definition);
  const returned = state?.returned ?? null;
  return {
    submissionId,
    kind,
    unitId,
    year,
    state: row.state,
    version,
    content,
    asks: questionsOf(definition?.asks),
    findings,
    returned:
      returned === null
        ? null
        : { step: returned.by, due: new Date(returned.due), unlocked: returned.unlocked },
    updatedAt,
  };
}
