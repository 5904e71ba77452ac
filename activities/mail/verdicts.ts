import { approvedAmount } from '../../domain/approval/amounts.ts';
import type { Event } from '../../domain/approval/event.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { LineVerdict } from '../../domain/approval/revision.ts';
import type { Paper } from '../../domain/approval/state.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import type { PersonProps } from '../../emails/mail-props.ts';
import { asAuthorOrParticipant } from './because.ts';
import { happened, lastOf, type Occasion } from './occasion.ts';
import { linesOf, nextTold, personTold, requestedTotal, stepTold, told } from './told.ts';

type Changed = PropsOf['approved']['lines'];

/** A step that judges ended with approval, perhaps of fewer lines or less money. */
export async function approved(occasion: Occasion): Promise<PropsOf['approved']> {
  const { state } = occasion;
  const { step } = happened(occasion, 'step-closed').data;
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    kind: stepOf(state.definition, step)?.kind === 'review' ? 'review' : 'approval',
    by: await deciderTold(occasion, step),
    step: await stepTold(occasion, step),
    requested: requestedTotal(state),
    approved: totalOf(approvedAmount(state)),
    lines: await changedLines(occasion, step),
    next: await nextTold(occasion),
  };
}

/** The step's last word on each line that it did not approve as it was asked for. */
async function changedLines(occasion: Occasion, step: string): Promise<Changed> {
  const { state, lookUp } = occasion;
  const given = state.decisions.filter((decision) => decision.counts && decision.step === step);
  const last = new Map<string, LineVerdict>(
    given.flatMap(({ lines }) => lines.map((line) => [line.lineId, line])),
  );
  const lineOf = await linesOf(occasion);
  const lines: Changed[number][] = [];
  for (const { id, amountBySource } of state.revision.lines) {
    const judged = last.get(id);
    if (judged === undefined || judged.verdict === 'approve') continue;
    const change = {
      line: lineOf(id),
      requested: totalOf(amountBySource),
      reason: await lookUp.remarkText(judged.remark),
    };
    lines.push(
      judged.verdict === 'refuse'
        ? { ...change, verdict: 'refuse' }
        : { ...change, verdict: 'cut', approved: totalOf(judged.amountBySource) },
    );
  }
  return lines;
}

export async function notApproved(occasion: Occasion): Promise<PropsOf['not-approved']> {
  const { step } = happened(occasion, 'rejected').data;
  const { remark } = lastOf(
    occasion,
    'decided',
    ({ data }) => data.step === step && data.verdict === 'reject',
  ).data;
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    by: await deciderTold(occasion, step),
    step: await stepTold(occasion, step),
    reason: await occasion.lookUp.remarkText(remark),
  };
}

export async function decisionIssued(occasion: Occasion): Promise<PropsOf['decision-issued']> {
  const { step, number, date, signingMode, paper } = happened(occasion, 'decision-issued').data;
  const { name } = await signerTold(occasion, occasion.event, { step, paper });
  const { unitName } = await stepTold(occasion, step);
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    decision: { number, date, signerName: name, signingMode, issuerName: unitName },
    approved: totalOf(approvedAmount(occasion.state)),
    next: await nextTold(occasion),
  };
}

/** Whose verdict closed the step: what was decided on paper is its signer's, not of whoever confirmed it. */
async function deciderTold(occasion: Occasion, step: string): Promise<PersonProps> {
  const { event } = occasion;
  const last = occasion.past.findLast(
    ({ type, cause }) => type === 'decided' && cause?.id === event.cause?.id,
  );
  const paper = last?.type === 'decided' ? last.data.paper : undefined;
  return signerTold(occasion, event, { step, paper });
}

async function signerTold(
  occasion: Occasion,
  event: Event,
  { step, paper }: { readonly step: string; readonly paper: Paper | undefined },
): Promise<PersonProps> {
  if (paper === undefined) return personTold(occasion, event);
  const [name = ''] = await occasion.lookUp.personNames([paper.signerId]);
  return { name, unitName: (await stepTold(occasion, step)).unitName };
}
