import type { SubmissionState } from '../../domain/approval/submission-state.ts';

/** States of submissions that came to nothing: they neither block a new plan nor overlap with another's. */
export const deadStates = [
  'rejected',
  'withdrawn',
  'cancelled',
] as const satisfies readonly SubmissionState[];
