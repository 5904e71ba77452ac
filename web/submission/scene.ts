import type { Context } from '../../services/context.ts';
import { type Names, namesOf } from '../../services/submissions/names.ts';
import {
  readDifference,
  readMails,
  readSubmission,
  type SubmissionView,
} from '../../services/submissions/read-submission.ts';
import { readTimeline, type TimelineEntry } from '../../services/submissions/timeline.ts';
import { type Waiting, whyWaiting } from '../../services/submissions/why-waiting.ts';

export type Revised = Awaited<ReturnType<typeof readDifference>>;
export type SentMail = Awaited<ReturnType<typeof readMails>>[number];

/** A submission with everything that its pages tell of it. */
export type Scene = {
  readonly view: SubmissionView;
  readonly timeline: readonly TimelineEntry[];
  readonly waiting: Waiting;
  readonly mails: readonly SentMail[];
  /** What changed since the revision before; null in the first round. */
  readonly difference: Revised | null;
  readonly names: Names;
  readonly now: Date;
};

export async function loadScene(ctx: Context, submissionId: string): Promise<Scene> {
  const view = await readSubmission(ctx, submissionId);
  const [timeline, waiting, mails, difference, names] = await Promise.all([
    readTimeline(ctx, submissionId),
    whyWaiting(ctx, submissionId),
    readMails(ctx, submissionId),
    view.row.revision > 1 ? readDifference(ctx, submissionId) : null,
    namesIn(ctx, view),
  ]);
  return { view, timeline, waiting, mails, difference, names, now: new Date() };
}

function namesIn({ db }: Context, { row, state, available }: SubmissionView): Promise<Names> {
  const steps = Object.values(state?.routing.steps ?? {});
  const persons = [
    ...(state?.open.flatMap(({ assignee }) => (assignee === null ? [] : [assignee.personId])) ?? []),
    ...(state?.document == null ? [] : [state.document.signer]),
    ...available.flatMap(({ onBehalfOf }) => onBehalfOf),
  ];
  const units = steps.flatMap(({ unitId, escalations }) => [
    unitId,
    ...escalations.flatMap((post) => (post === null ? [] : [post.unitId])),
  ]);
  return namesOf(db, persons, [row.unitId, ...units]);
}
