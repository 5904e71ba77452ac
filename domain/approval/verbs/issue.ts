import { isLocalDate } from '../../calendar/local-date.ts';
import type { SigningMode, Step } from '../../definition/definition.ts';
import { accessTo, isStale, signerFault } from '../access.ts';
import type { Refusal } from '../refusal.ts';
import type { Verb } from '../verb.ts';

/** The legal act: a signature step ends with a document that has number, date, signer, signing mode and file. */
export const issue: Verb<'issue'> = (transcript, { actor, seen, step, number, date, signingMode, file }) => {
  const state = transcript.state();
  const access = accessTo(state, step, 'decide', actor);
  if ('code' in access) return access;
  if (access.step.kind !== 'signature') return { code: 'verdict_not_offered', pointer: '/step' };
  if (access.open.asked !== null) return { code: 'waiting_for_answer' };
  const fault = signerFault(access.open, actor);
  if (fault !== null) return fault;
  if (isStale(state, seen)) return { code: 'stale' };
  if (number.trim() === '' || !isLocalDate(date))
    return { code: 'document_incomplete', pointer: number.trim() === '' ? '/number' : '/date' };
  const isSubstituted = state.routing.steps[step]?.substituted ?? false;
  const wrong = signingModeFault(access.step, signingMode, isSubstituted);
  if (wrong !== null) return wrong;
  transcript.emit('decision-issued', { step, number, date, signingMode, file });
  return null;
};

/** Why a document may not be signed so at a step, or null; a substitute authority signs in a mode of its own. */
export function signingModeFault(
  { signingMode: expected }: Step,
  signingMode: SigningMode | undefined,
  isSubstituted: boolean,
): Refusal | null {
  if (signingMode === undefined) return { code: 'signing_mode', pointer: '/signingMode' };
  return expected === undefined || expected === signingMode || isSubstituted
    ? null
    : { code: 'signing_mode', pointer: '/signingMode', detail: { expected } };
}
