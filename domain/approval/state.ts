import type { Calendar, Instant } from '../calendar/calendar.ts';
import type { LineKind } from '../content/content.ts';
import type { Definition, SigningMode, Verdict } from '../definition/definition.ts';
import { digestOf } from '../digest.ts';
import type { AmountBySource } from '../money/funding-source.ts';
import type { Capacity } from './actor.ts';
import type { Judgement } from './command.ts';
import type { AttachmentRef, LineVerdict, RemarkRef, Revision } from './revision.ts';
import type { Routing } from './routing.ts';
import type { SubmissionState } from './submission-state.ts';

/** Everything the engine knows of a submission; replaced, never edited; rebuilt from its events by `fold`. */
export type State = {
  readonly submissionId: string;
  readonly unitId: string;
  readonly is: SubmissionState;
  /** Sequence of the last event. */
  readonly version: number;
  /** Sequence of the last event that changed what is judged: a revision, comment, attachment or objection. */
  readonly matter: number;
  readonly rules: number;
  readonly definition: Definition;
  readonly routing: Routing;
  readonly calendar: Calendar;
  readonly revision: Revision;
  /** Everyone who wrote in any revision, or sent one. */
  readonly authors: readonly string[];
  /** Everyone whom an administrator let decide at one of its steps; they may read it. */
  readonly appointees: readonly string[];
  readonly attachments: readonly AttachmentRef[];
  readonly commentIds: readonly string[];
  /** Counts returns: 1 until the first one. */
  readonly round: number;
  /** Index into the definition's stages. */
  readonly stage: number;
  readonly open: readonly OpenStep[];
  /** Steps of the present stage that are finished or skipped. */
  readonly finished: readonly string[];
  readonly decisions: readonly Decision[];
  /** Set while returned to the author. */
  readonly returned: Returned | null;
  readonly document: IssuedDocument | null;
  readonly money: Readonly<Record<string, LineMoney>>;
  /** Movements that PostgreSQL's ledger has not yet answered. */
  readonly ledger: readonly Movement[];
  readonly delivery: Readonly<Record<string, LineDelivery>>;
  /** Set while money is settled or released before a withdrawal or cancellation takes effect. */
  readonly closing: 'withdrawn' | 'cancelled' | null;
  /** Idempotency keys with the digest of their body and the version that answered them. */
  readonly answers: Readonly<Record<string, { readonly body: string; readonly version: number }>>;
};

export type OpenStep = {
  readonly key: string;
  readonly round: number;
  readonly openedAt: Instant;
  readonly due: Instant;
  /** Reminders, due date and escalations that have fired: `reminder:0`, `due`, `escalation:0`. */
  readonly fired: readonly string[];
  readonly assignee: Assignee | null;
  readonly proposal: Proposal | null;
  readonly asked: Asked | null;
  /** The highest post that the step was passed to. */
  readonly escalatedTo: Capacity | null;
  /** Whom an administrator let decide here without holding the role. */
  readonly appointee: string | null;
  /** A decision taken on paper that a second person has still to confirm; `seq`: where it was recorded. */
  readonly paper: (Paper & { readonly seq: number }) | null;
};

/** A decision that was taken on paper: who signed, the document, and who recorded it. */
export type Paper = {
  readonly signerId: string;
  readonly verdict: Verdict;
  readonly number: string;
  /** Local date of the document, `2026-12-10`. */
  readonly date: string;
  readonly file: AttachmentRef;
  /** For a signature step. */
  readonly signingMode?: SigningMode;
  /** For a return: `author` or the key of an earlier step. */
  readonly returnTo?: string;
  readonly remark: RemarkRef;
  readonly recordedBy: string;
};

/** Who has taken or been given a step, and for which part of the work. */
export type Assignee = { readonly personId: string; readonly work: 'propose' | 'decide' };

/** `persons`: everyone who has proposed here, so that none of them signs. */
export type Proposal = Judgement & { readonly persons: readonly string[]; readonly seq: number };

/** An explanation that the author owes; the step's clock stands still meanwhile. */
export type Asked = {
  readonly at: Instant;
  readonly due: Instant;
  readonly by: string;
  readonly fired: readonly string[];
};

export type Decision = {
  readonly step: string;
  readonly round: number;
  readonly persons: readonly string[];
  readonly verdict: Verdict;
  readonly lines: readonly LineVerdict[];
  /** Digest of the lines that the step is concerned with, as they were. */
  readonly concern: string;
  /** False once the step was opened again: a lapsed approval neither counts nor excludes. */
  readonly counts: boolean;
};

/** What the author may change, by when, and which step returned it. */
export type Returned = {
  readonly by: string;
  readonly at: Instant;
  readonly due: Instant;
  readonly fired: readonly string[];
  readonly unlocked: Unlocked;
};

/** Parts unlock with the lines that they depend on; `structure`: lines may be added or removed. */
export type Unlocked = {
  readonly lineIds: readonly string[];
  readonly general: boolean;
  readonly funding: boolean;
  readonly structure: boolean;
};

export type IssuedDocument = {
  readonly number: string;
  readonly date: string;
  readonly signer: string;
  readonly signingMode: string;
  readonly file: AttachmentRef;
  readonly step: string;
};

/** Money of one line, VND by source. `missing` waits for money, at `rank` in the pool's published order. */
export type LineMoney = {
  readonly attempt: number;
  readonly score: number;
  readonly requested: AmountBySource;
  readonly reserved: AmountBySource;
  readonly committed: AmountBySource;
  readonly spent: AmountBySource;
  readonly missing: AmountBySource;
  readonly rank: number | null;
};

export const movementKinds = ['reserve', 'commit', 'spend', 'release-reserved', 'release-committed'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One movement in the budget ledger; its key is unique within the submission. */
export type Movement = {
  readonly key: string;
  readonly kind: MovementKind;
  readonly lineId: string;
  readonly purpose: LineKind;
  readonly amountBySource: AmountBySource;
  readonly score: number;
};

/** Totals to date as reported by the unit. */
export type LineDelivery = {
  readonly state: 'under-way' | 'delivered' | 'closed';
  readonly classesHeld: number;
  readonly attendances: number;
  readonly distinctPeople: number;
  readonly spent: AmountBySource;
  readonly reports: number;
};

/** Digest of what events have made of a submission; what never changes stands in by its identity. */
export function digestOfState({ definition, calendar, revision, ...rest }: State): string {
  return digestOf({
    ...rest,
    definition: [definition.key, definition.version],
    calendar: calendar.version,
    revision: [revision.number, revision.digest],
  });
}
