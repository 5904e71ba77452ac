import { plainPdf } from '../../../demo/plain-pdf.ts';
import { stepOf } from '../../../domain/approval/process.ts';
import type { Content } from '../../../domain/content/content.ts';
import { uploadAttachment } from '../../../services/attachments/upload-attachment.ts';
import type { Context } from '../../../services/context.ts';
import { vietnameseDay } from '../../../services/definitions/vietnamese-day.ts';
import { saveDraft } from '../../../services/drafts/save-draft.ts';
import { act } from '../../../services/submissions/act.ts';
import { submit } from '../../../services/submissions/submit.ts';
import type { Process } from '../mapping/read-process.ts';
import { requestLineId } from '../story/request-content.ts';
import type { Told } from '../story/story.ts';

/** A case under way: what was sent last, and where draft and submission stand. */
export type UnderWay = {
  readonly submissionId: string;
  readonly draftVersion: number;
  readonly version: number;
  readonly sent: Content | null;
};

const unsaid = 'The log does not say why';
const paper = plainPdf('Replayed from a log', ['It stands for a document that the log does not contain.']);

/** Does what an event of the log says through the services that API and pages use. */
export async function perform(
  ctx: Context,
  { definition }: Process,
  { deed, at }: Told,
  before: UnderWay,
): Promise<UnderWay> {
  const { submissionId, version: seen } = before;
  const paperId = async (purpose: 'decision' | 'evidence'): Promise<string> =>
    (await uploadAttachment(ctx, { submissionId, purpose, name: `${purpose}.pdf`, bytes: paper })).id;
  const after = ({ version }: { readonly version: number }): UnderWay => ({ ...before, version });
  switch (deed.does) {
    case 'note':
      return before;
    case 'submit': {
      const { content } = deed;
      const saved = await saveDraft(ctx, { submissionId, version: before.draftVersion, content });
      const sending = { draftVersion: saved.version, note: 'Sent again, as recorded' };
      const { version } = await submit(ctx, submissionId, sending);
      return { submissionId, draftVersion: saved.version, version, sent: content };
    }
    case 'decide': {
      const { step, verdict, returnTo } = deed;
      return after(await act(ctx, submissionId, 'decide', { seen, step, verdict, reason: unsaid, returnTo }));
    }
    case 'issue': {
      const { step, number } = deed;
      const signingMode = stepOf(definition, step)?.signingMode ?? 'TM.';
      const date = vietnameseDay(new Date(at));
      const attachmentId = await paperId('decision');
      return after(
        await act(ctx, submissionId, 'issue', { seen, step, number, date, signingMode, attachmentId }),
      );
    }
    case 'report': {
      const report = {
        ...{ lineId: requestLineId, classesHeld: 0, attendances: 0, distinctPeople: 0 },
        spent: before.sent?.funding ?? {},
        evidenceIds: [await paperId('evidence')],
        state: 'delivered' as const,
      };
      return after(await act(ctx, submissionId, 'report', { step: deed.step, reports: [report] }));
    }
    case 'withdraw':
      return after(await act(ctx, submissionId, 'withdraw', { reason: unsaid }));
  }
}
