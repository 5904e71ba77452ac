import type { Bilingual } from '../bilingual.ts';
import type { Term } from '../calendar/term.ts';
import type { SubmissionKind } from '../content/submission-kind.ts';

/** A process definition: data, versioned, pinned by a submission at its first submit. */
export type Definition = {
  readonly key: string;
  readonly version: number;
  readonly kind: SubmissionKind;
  readonly name: Bilingual;
  /** Local date (`2026-10-01`) from which new submissions use this version. */
  readonly effectiveFrom: string;
  /** Facts that conditions may use, with their types; the content of the submission provides them. */
  readonly facts: Readonly<Record<string, FactType>>;
  /** Facts that the unit states when it writes, beside those that its content gives; conditions may use them. */
  readonly asks?: Asks;
  readonly stages: readonly Stage[];
  /** How long the author has to answer a return or a question. */
  readonly authorTerm: Term;
  /** When the author is reminded of a return or a question. */
  readonly authorReminders?: readonly Reminder[];
  /** After a return: back to the step that returned it, or through every stage again. */
  readonly resubmission: 'resume' | 'restart';
};

export const factTypes = ['number', 'boolean', 'text'] as const;
export type FactType = (typeof factTypes)[number];

/** What the unit is asked, by the name of the fact; the label is the question as people read it. */
export type Ask = { readonly type: FactType; readonly label: Bilingual };
export type Asks = Readonly<Record<string, Ask>>;

/** Steps of a stage are open at the same time; stages follow each other. */
export type Stage = {
  readonly key: string;
  readonly name: Bilingual;
  readonly completes: 'all' | { readonly atLeast: number };
  /** FEEL over declared facts and `amount` (approved so far, VND); evaluated once on entering the stage. */
  readonly condition?: string;
  /** Said in the record and on pages when the condition skips the stage. */
  readonly skippedBecause?: Bilingual;
  readonly steps: readonly Step[];
};

export const stepKinds = [
  'review',
  'consultation',
  'approval',
  'signature',
  'allocation',
  'delivery',
] as const;
export type StepKind = (typeof stepKinds)[number];

export const verdicts = ['approve', 'return', 'reject', 'concur', 'object', 'ask'] as const;
export type Verdict = (typeof verdicts)[number];

export type Step = {
  readonly key: string;
  readonly kind: StepKind;
  readonly name: Bilingual;
  readonly handledBy: Handler;
  /** Who handles it when `handledBy` would be the submission's own unit. */
  readonly substitute?: Handler;
  /** Who handles it instead when the content says so; the first whose `when` holds counts. */
  readonly alternatives?: readonly Alternative[];
  /** FEEL; a step whose condition fails is skipped while its stage goes on. */
  readonly condition?: string;
  readonly skippedBecause?: Bilingual;
  /** Only what the step kind allows: see `verdictsOfKind`. Allocation and delivery have none. */
  readonly verdicts: readonly Verdict[];
  /** Where a return may go: `author`, or the key of an earlier step. */
  readonly returnTo?: readonly string[];
  /** Whether the decider may approve, cut or refuse single lines. */
  readonly lineVerdicts?: boolean;
  readonly quorum?: Quorum;
  readonly term: Term;
  readonly reminders?: readonly Reminder[];
  /** What happens, in this order, while nobody acts after the due date. */
  readonly escalations?: readonly Escalation[];
  /** Steps whose deciders may not decide here. Left out: all other reviews, approvals and signatures. */
  readonly excluded?: readonly string[];
  /** Whether an approval outlives a return when the lines it concerns did not change. */
  readonly approvalStands?: boolean;
  /** Lines this step is about: those with one of these tags. Left out: all lines. */
  readonly concerns?: readonly string[];
  /** Signing mode of the document that a signature step issues: TM., KT., TL., TUQ. */
  readonly signingMode?: SigningMode;
};

export const signingModes = ['TM.', 'KT.', 'TL.', 'TUQ.'] as const;
export type SigningMode = (typeof signingModes)[number];

/** Which unit handles a step, and which roles inside it do what. */
export type Handler = {
  readonly unit: UnitRule;
  /** Roles that decide (sign). */
  readonly decide: readonly string[];
  /** Roles that distribute the work inside the unit; optional. */
  readonly assign?: readonly string[];
  /** Roles that propose, never binding; optional. The proposer does not sign. */
  readonly propose?: readonly string[];
};

/** `when` is FEEL over declared facts and `amount` (asked for, VND), evaluated when the submission is sent. */
export type Alternative = {
  readonly when: string;
  readonly handledBy: Handler;
  readonly substitute?: Handler;
};

/** `named` takes the unit's code; `ancestor` the nearest unit above (or own) where the role has a holder. */
export type UnitRule =
  | { readonly rule: 'own' }
  | { readonly rule: 'managing' }
  | { readonly rule: 'named'; readonly code: string }
  | { readonly rule: 'ancestor'; readonly role: string };

/** `needed` approvals out of `of` people. A rejection counts once approval has become impossible. */
export type Quorum = { readonly needed: number; readonly of: number };

/** Before (`before`) or after (`after`) the due date. */
export type Reminder = { readonly before: Term } | { readonly after: Term };

/** `tell`: the higher post learns of the delay, and nothing else changes; `pass`: it may act at the step from then on. */
export const escalationWays = ['tell', 'pass'] as const;
export type EscalationWay = (typeof escalationWays)[number];

/** One rung of the ladder; `after` counts from the due date. */
export type Escalation = {
  readonly after: Term;
  readonly to: { readonly unit: UnitRule; readonly role: string };
  readonly how: EscalationWay;
};

/** The verdicts a kind of step may offer. */
export const verdictsOfKind = {
  review: ['approve', 'return', 'reject', 'ask'],
  consultation: ['concur', 'object', 'ask'],
  approval: ['approve', 'return', 'reject', 'ask'],
  signature: ['approve', 'return', 'reject', 'ask'],
  allocation: [],
  delivery: [],
} as const satisfies Record<StepKind, readonly Verdict[]>;
