import type { SubmissionKind } from '../../domain/content/submission-kind.ts';

/** What is asked for: whole Vietnamese days, the last one included. */
export type NewDelegation = {
  /** Whose work it is; the caller, unless an administrator orders it. */
  readonly principalId?: string | undefined;
  readonly delegateId: string;
  readonly from: string;
  readonly until: string;
  /** Null for every kind of submission. */
  readonly kinds: readonly SubmissionKind[] | null;
  readonly paperNumber?: string | undefined;
  readonly keepsInformed: boolean;
};

/** The same with everything settled, as it is kept; `overlapping` are the principal's others at the same time. */
export type Granted = NewDelegation & { readonly principalId: string };
export type DelegationMade = { readonly id: string; readonly overlapping: readonly string[] };

type Named = { readonly id: string; readonly name: string };

/** A delegation as those whom it concerns see it. */
export type Delegation = {
  readonly id: string;
  readonly principal: Named;
  readonly delegate: Named;
  readonly from: string;
  readonly until: string;
  readonly kinds: readonly SubmissionKind[] | null;
  readonly paperNumber: string | null;
  readonly keepsInformed: boolean;
  readonly grantedBy: Named;
  readonly revokedAt: Date | null;
  readonly state: 'coming' | 'holds' | 'over';
};
