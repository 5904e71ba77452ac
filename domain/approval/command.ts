import type { Calendar, Instant } from '../calendar/calendar.ts';
import type { Definition, SigningMode, Verdict } from '../definition/definition.ts';
import type { AmountBySource } from '../money/funding-source.ts';
import type { Actor } from './actor.ts';
import type { AttachmentRef, CommentRef, LineVerdict, RemarkRef, Revision } from './revision.ts';
import type { Routing } from './routing.ts';
import type { Paper } from './state.ts';

/** What everyone's message carries: who, the idempotency key with the digest of the body, and what the person saw. */
export type Envelope = {
  readonly key: { readonly id: string; readonly body: string };
  readonly actor: Actor;
  /** The version of the submission that the person had before their eyes. */
  readonly seen: number;
};

/** One entry per verb; `kind` names the update too. */
export type CommandBodies = {
  submit: {
    readonly submissionId: string;
    readonly unitId: string;
    readonly definition: Definition;
    readonly rules: number;
    readonly routing: Routing;
    readonly calendar: Calendar;
    readonly revision: Revision;
    readonly attachments: readonly AttachmentRef[];
  };
  resubmit: {
    readonly rules: number;
    readonly revision: Revision;
    /** Only when what the content says now calls for other handlers. */
    readonly routing?: Routing;
    /** What was done about it; shown beside the difference. */
    readonly remark?: RemarkRef;
  };
  assign: { readonly step: string; readonly assigneeId: string; readonly work: 'propose' | 'decide' };
  claim: { readonly step: string };
  release: { readonly step: string; readonly remark?: RemarkRef };
  propose: Judgement;
  decide: Judgement;
  answer: { readonly step: string; readonly remark: RemarkRef };
  comment: { readonly comment: CommentRef };
  attach: { readonly attachment: AttachmentRef };
  issue: {
    readonly step: string;
    readonly number: string;
    /** Local date of the document, `2026-12-10`. */
    readonly date: string;
    readonly signingMode: SigningMode;
    readonly file: AttachmentRef;
  };
  allocate: { readonly step: string; readonly requests: readonly AllocationRequest[] };
  confirm: { readonly step: string; readonly lineIds: readonly string[] };
  report: { readonly step: string; readonly reports: readonly DeliveryReport[] };
  withdraw: { readonly remark: RemarkRef };
  cancel: { readonly remark: RemarkRef };
  'take-over': { readonly step: string; readonly remark: RemarkRef };
  /** An administrator reminds whoever a step, or `author` for what was returned, waits for. */
  urge: { readonly step: string; readonly remark: RemarkRef };
  reassign: {
    readonly step: string;
    readonly assigneeId: string;
    readonly work: 'propose' | 'decide';
    readonly remark: RemarkRef;
  };
  /** An administrator lets somebody decide at one step who does not hold its role. */
  appoint: { readonly step: string; readonly personId: string; readonly remark: RemarkRef };
  /** `step` is `author` for what was returned. */
  extend: { readonly step: string; readonly due: Instant; readonly remark: RemarkRef };
  'send-back': { readonly remark: RemarkRef };
  'record-paper': { readonly paper: Omit<Paper, 'recordedBy'>; readonly step: string };
  'confirm-paper': { readonly step: string; readonly agrees: boolean; readonly remark: RemarkRef };
  skip: { readonly step: string; readonly remark: RemarkRef };
  /** The organisation changed: who handles each step now, and the unit that the submission belongs to. */
  reroute: {
    readonly unitId: string;
    readonly routing: Routing;
    /** Steps whose assignee does not hold the work any more. */
    readonly release: readonly string[];
    readonly remark: RemarkRef;
  };
};

export const commandKinds = [
  'submit',
  'resubmit',
  'assign',
  'claim',
  'release',
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
  'take-over',
  'urge',
  'reassign',
  'appoint',
  'extend',
  'send-back',
  'record-paper',
  'confirm-paper',
  'skip',
  'reroute',
] as const satisfies readonly (keyof CommandBodies)[];
export type CommandKind = (typeof commandKinds)[number];

export type CommandOf<Kind extends CommandKind> = Envelope & { readonly kind: Kind } & CommandBodies[Kind];
export type Command = { [Kind in CommandKind]: CommandOf<Kind> }[CommandKind];

/** A verdict on the whole and, where the step offers it, on lines; what a return opens again. */
export type Judgement = {
  readonly step: string;
  readonly verdict: Verdict;
  readonly remark?: RemarkRef;
  readonly lines?: readonly LineVerdict[];
  readonly comments?: readonly CommentRef[];
  /** For a return: `author` or the key of an earlier step. */
  readonly returnTo?: string;
  /** For a return: whether the author may add or remove lines. */
  readonly opensLines?: boolean;
};

/** Asks to reserve money for a line, in rank order; `score` by the published criteria. */
export type AllocationRequest = {
  readonly lineId: string;
  readonly amountBySource: AmountBySource;
  readonly score: number;
};

/** What happened on one line since the last report; counts and money are totals to date, not increments. */
export type DeliveryReport = {
  readonly lineId: string;
  readonly classesHeld: number;
  readonly attendances: number;
  readonly distinctPeople: number;
  readonly spent: AmountBySource;
  readonly evidence: readonly AttachmentRef[];
  readonly state: 'under-way' | 'delivered' | 'closed';
  /** Why a line is closed without being delivered in full. */
  readonly remark?: RemarkRef;
};
