import { stepOf } from '../../domain/approval/process.ts';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import type { Reader } from '../reader.ts';

/** A step's name as the submission's own definition has it. */
export function stepName(
  { of, word }: Reader,
  { state }: Pick<SubmissionView, 'state'>,
  key: string,
): string {
  if (key === 'author') return word('way.draft');
  const step = state === null ? undefined : stepOf(state.definition, key);
  return step === undefined ? key : of(step.name);
}

/** A stage's name likewise. */
export function stageName({ of }: Reader, { state }: Pick<SubmissionView, 'state'>, key: string): string {
  const stage = state?.definition.stages.find((candidate) => candidate.key === key);
  return stage === undefined ? key : of(stage.name);
}
