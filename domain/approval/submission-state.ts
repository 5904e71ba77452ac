/** Where a submission stands. `draft` lives in PostgreSQL only; every later state belongs to the workflow. */
export const submissionStates = [
  'draft',
  'in-review',
  'returned',
  'approved',
  'allocating',
  'in-delivery',
  'completed',
  'rejected',
  'withdrawn',
  'cancelled',
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** The state machine: which event moves a submission from where to where. */
export const transitions = {
  submitted: { from: ['draft'], to: 'in-review' },
  resubmitted: { from: ['returned'], to: 'in-review' },
  returned: { from: ['in-review'], to: 'returned' },
  approved: { from: ['in-review'], to: 'approved' },
  'allocation-opened': { from: ['approved'], to: 'allocating' },
  'delivery-opened': { from: ['approved', 'allocating'], to: 'in-delivery' },
  completed: { from: ['approved', 'allocating', 'in-delivery'], to: 'completed' },
  rejected: { from: ['in-review'], to: 'rejected' },
  withdrawn: { from: ['in-review', 'returned', 'approved', 'allocating', 'in-delivery'], to: 'withdrawn' },
  cancelled: { from: ['in-review', 'returned', 'approved', 'allocating', 'in-delivery'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly SubmissionState[]; to: SubmissionState }>;
export type Transition = keyof typeof transitions;

/** States in which nothing more can happen. */
export const closedStates: readonly SubmissionState[] = ['completed', 'rejected', 'withdrawn', 'cancelled'];

export const isClosed = (state: SubmissionState): boolean => closedStates.includes(state);

/** The state after a transition; an illegal one is a bug in the decider, so it throws. */
export function next(state: SubmissionState, transition: Transition): SubmissionState {
  const from: readonly SubmissionState[] = transitions[transition].from;
  if (!from.includes(state)) throw new Error(`${transition} is not possible from ${state}`);
  return transitions[transition].to;
}
