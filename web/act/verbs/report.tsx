import type { Context } from '../../../services/context.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import type { Typed } from '../../typed.ts';
import { type FieldOf, sending, told } from '../sending.ts';
import { uploadFiles } from '../uploads.ts';
import type { Act, VerbForm } from '../verb-form.ts';
import { lineField } from './judgement-input.ts';
import { ReportFields } from './report-fields.tsx';
import { counts, type ReportTyped, reportsTyped } from './report-input.ts';

const send = sending('report', verbInputs.report);

/** The unit reports totals to date, line by line, with evidence. */
export const report: VerbForm = {
  Fields: ReportFields,
  button: 'send.report',
  hasFiles: true,
  send: async (ctx, act, typed) => {
    const { reports, faults } = reportsTyped(act, typed);
    if (faults.length > 0) return { faults };
    if (reports.length === 0) return { faults: [{ field: null, text: act.reader.word('report.nothing') }] };
    return told(
      act.reader,
      () => null,
      async () => {
        const withEvidence = await evidenceOf(ctx, act, typed, reports);
        const raw = {
          step: act.offered.step,
          reports: withEvidence.map(({ reason, ...one }) => ({
            ...one,
            ...(reason === '' ? {} : { reason }),
          })),
        };
        const sent = await send(ctx, act, raw, fieldOfReports(reports));
        if ('acted' in sent) return sent;
        const kept = withEvidence.map(({ lineId, evidenceIds }) => [
          lineField(lineId, 'evidenceId'),
          evidenceIds,
        ]);
        return { ...sent, kept: Object.fromEntries(kept) };
      },
    );
  },
};

async function evidenceOf(ctx: Context, act: Act, typed: Typed, reports: readonly ReportTyped[]) {
  const all: (ReportTyped & { readonly evidenceIds: readonly string[] })[] = [];
  for (const one of reports) {
    const at = lineField(one.lineId, 'evidence');
    const uploaded = await uploadFiles(ctx, act.scene.view.row.id, 'evidence', typed.files(at), at);
    all.push({ ...one, evidenceIds: [...typed.all(lineField(one.lineId, 'evidenceId')), ...uploaded] });
  }
  return all;
}

const fieldOfReports =
  (reports: readonly ReportTyped[]): FieldOf =>
  (pointer) => {
    const [head, index, part = ''] = pointer.split('/').slice(1);
    const lineId = head === 'reports' ? reports[Number(index)]?.lineId : undefined;
    if (lineId === undefined) return null;
    if (part === 'spent') return lineField(lineId, 'spent');
    if (part.startsWith('evidence')) return lineField(lineId, 'evidence');
    if (part === 'remark' || part === 'reason') return lineField(lineId, 'reason');
    return lineField(lineId, counts.find((count) => count === part) ?? 'state');
  };
