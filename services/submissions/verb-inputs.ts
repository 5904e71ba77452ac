import { z } from 'zod';
import { signingModes, verdicts } from '../../domain/definition/definition.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import { largestAmount } from '../../domain/money/vnd.ts';

const id = z.uuid();
const lineId = z.string().min(1).max(64);
const step = z.string().min(1).max(64).describe('Key of the step in the process definition');
const text = z.string().trim().max(4000);
const reason = text.min(1);
const seen = z.int().min(0).describe('The version of the submission that the person had before their eyes');
const amount = z
  .int()
  .min(0)
  .max(largestAmount - 1);
export const amountBySource = z
  .partialRecord(z.enum(fundingSources), amount)
  .describe('Whole VND per funding source');

const lineVerdict = z.discriminatedUnion('verdict', [
  z.object({ lineId, verdict: z.literal('approve') }),
  z.object({ lineId, verdict: z.literal('cut'), amountBySource, reason: text.default('') }),
  z.object({ lineId, verdict: z.literal('refuse'), reason: text.default('') }),
]);
const comment = z.object({ lineId: lineId.optional(), field: z.string().max(100).optional(), text: reason });

const judgement = z.object({
  seen,
  step,
  verdict: z.enum(verdicts),
  reason: text.optional(),
  lines: z.array(lineVerdict).max(500).optional(),
  comments: z.array(comment).max(500).optional(),
  returnTo: z.string().max(64).optional().describe('For a return: `author`, or the key of an earlier step'),
  opensLines: z.boolean().optional().describe('For a return: whether lines may be added or removed'),
});

const count = z.int().min(0).max(1_000_000);
const deliveryReport = z.object({
  lineId,
  classesHeld: count,
  attendances: count,
  distinctPeople: count,
  spent: amountBySource,
  evidenceIds: z.array(id).max(50).default([]),
  state: z.enum(['under-way', 'delivered', 'closed']),
  reason: text.optional(),
});

/** What a person sends for each verb; texts are kept apart from the workflow later. */
export const verbInputs = {
  assign: z.object({ step, assigneeId: id, work: z.enum(['propose', 'decide']).default('propose') }),
  claim: z.object({ step }),
  release: z.object({ step, reason: text.optional() }),
  'take-over': z.object({ step, reason }),
  propose: judgement,
  decide: judgement,
  answer: z.object({ step, text: reason }),
  comment,
  attach: z.object({ attachmentId: id }),
  issue: z.object({
    seen,
    step,
    number: z.string().trim().max(100),
    date: z.iso.date(),
    signingMode: z.enum(signingModes),
    attachmentId: id.describe('The signed document, uploaded before'),
  }),
  allocate: z.object({ step, requests: z.array(z.object({ lineId, amountBySource })).min(1).max(500) }),
  confirm: z.object({ step, lineIds: z.array(lineId).min(1).max(500) }),
  report: z.object({ step, reports: z.array(deliveryReport).min(1).max(500) }),
  withdraw: z.object({ reason }),
  cancel: z.object({ reason }),
} as const;

export type VerbKind = keyof typeof verbInputs;
export const verbKinds = [
  'assign',
  'claim',
  'release',
  'take-over',
  'propose',
  'decide',
  'answer',
  'comment',
  'attach',
  'issue',
  'allocate',
  'confirm',
  'report',
  'withdraw',
  'cancel',
] as const satisfies readonly VerbKind[];
export type VerbInput<Kind extends VerbKind> = z.output<(typeof verbInputs)[Kind]>;
