import type { Calendar, Instant } from '../calendar/calendar.ts';
import type { Definition, EscalationWay, SigningMode } from '../definition/definition.ts';
import type { AmountBySource } from '../money/funding-source.ts';
import type { Actor, Capacity } from './actor.ts';
import type { AllocationRequest, DeliveryReport, Judgement } from './command.ts';
import type { Repair } from './repair.ts';
import type { AttachmentRef, CommentRef, RemarkRef, Revision } from './revision.ts';
import type { Routing } from './routing.ts';
import type { Assignee, Movement, Paper, Unlocked } from './state.ts';

type Facts = Readonly<Record<string, number | boolean | string>>;

/** What can happen to a submission; the audit trail is made of these. */
export type EventBodies = {
  submitted: {
    readonly submissionId: string;
    readonly unitId: string;
    readonly definition: Definition;
    readonly rules: number;
    readonly routing: Routing;
    readonly calendar: Calendar;
    readonly revision: Revision;
    readonly attachments: readonly AttachmentRef[];
  };
  resubmitted: {
    readonly revision: Revision;
    readonly changedLines: readonly string[];
    /** Only when what the content says now calls for other handlers. */
    readonly routing?: Routing;
    readonly remark?: RemarkRef;
  };
  'rules-raised': { readonly rules: number };
  'stage-entered': { readonly stage: string; readonly round: number };
  'stage-skipped': { readonly stage: string; readonly condition: string; readonly facts: Facts };
  'step-skipped': { readonly step: string; readonly condition: string; readonly facts: Facts };
  'step-opened': { readonly step: string; readonly round: number; readonly due: Instant };
  'approval-stood': { readonly step: string; readonly round: number };
  'step-closed': { readonly step: string; readonly outcome: 'done' | 'lapsed' | 'skipped' };
  assigned: { readonly step: string; readonly assignee: Assignee };
  claimed: { readonly step: string; readonly assignee: Assignee };
  released: { readonly step: string; readonly remark?: RemarkRef };
  proposed: Judgement;
  decided: Judgement & { readonly round: number; readonly concern: string; readonly paper?: Paper };
  'explanation-asked': { readonly step: string; readonly remark: RemarkRef; readonly due: Instant };
  'explanation-answered': { readonly step: string; readonly remark: RemarkRef; readonly due: Instant };
  commented: { readonly comment: CommentRef };
  attached: { readonly attachment: AttachmentRef };
  returned: {
    readonly step: string;
    readonly round: number;
    readonly due: Instant;
    readonly unlocked: Unlocked;
  };
  'sent-back': { readonly step: string; readonly to: string; readonly round: number };
  'decision-issued': {
    readonly step: string;
    readonly number: string;
    readonly date: string;
    readonly signingMode: SigningMode;
    readonly file: AttachmentRef;
    readonly paper?: Paper;
  };
  approved: { readonly amountBySource: AmountBySource };
  'allocation-requested': {
    readonly step: string;
    readonly requests: readonly AllocationRequest[];
    readonly movements: readonly Movement[];
  };
  settled: { readonly results: readonly Settlement[] };
  'allocation-confirmed': {
    readonly step: string;
    readonly lineIds: readonly string[];
    readonly movements: readonly Movement[];
  };
  'delivery-reported': {
    readonly step: string;
    readonly reports: readonly DeliveryReport[];
    readonly movements: readonly Movement[];
  };
  'release-requested': { readonly movements: readonly Movement[] };
  reminded: { readonly step: string; readonly mark: string; readonly due: Instant };
  'fell-due': { readonly step: string; readonly mark: string; readonly due: Instant };
  escalated: {
    readonly step: string;
    readonly mark: string;
    readonly due: Instant;
    readonly to: Capacity;
    readonly how: EscalationWay;
  };
  'closing-began': { readonly as: 'withdrawn' | 'cancelled'; readonly remark: RemarkRef };
  withdrawn: Record<never, never>;
  cancelled: Record<never, never>;
  rejected: { readonly step: string };
  completed: Record<never, never>;
  /** Marks an administrator's repair, with its reason; what it brought about follows under the same cause. */
  repaired: {
    readonly repair: Repair;
    readonly step?: string;
    readonly personId?: string;
    readonly remark?: RemarkRef;
  };
  /** `fired`: marks that lie behind under the new date, and do not fire again. */
  extended: { readonly step: string; readonly due: Instant; readonly fired: readonly string[] };
  appointed: { readonly step: string; readonly personId: string };
  'paper-recorded': { readonly step: string; readonly paper: Paper };
  'paper-refused': { readonly step: string };
  rerouted: { readonly unitId: string; readonly routing: Routing };
};

export type EventType = keyof EventBodies;

/** The ledger's answer to one movement: what was moved, what is missing, and the place among those who wait. */
export type Settlement = {
  readonly key: string;
  readonly granted: AmountBySource;
  readonly missing: AmountBySource;
  readonly rank: number | null;
};

/** When and why an event happened; `actor` and `cause` are null for what the clock or the ledger brought about. */
export type Stamp = {
  readonly at: Instant;
  readonly actor: Actor | null;
  readonly cause: { readonly id: string; readonly body: string } | null;
};

export type EventOf<Type extends EventType> = Stamp & {
  readonly seq: number;
  readonly type: Type;
  readonly data: EventBodies[Type];
};

/** One event of a submission; `seq` counts from 1 without gaps. */
export type Event = { [Type in EventType]: EventOf<Type> }[EventType];
