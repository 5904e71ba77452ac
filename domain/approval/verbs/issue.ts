import { isLocalDate } from '../../calendar/local-date.ts';
import { accessTo, isStale, signerFault } from '../access.ts';
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
  if (
    access.step.signingMode !== undefined &&
    access.step.signingMode !== signingMode &&
    !state.routing.steps[step]?.substituted
  )
    return { code: 'signing_mode', pointer: '/signingMode', detail: { expected: access.step.signingMode } };
  transcript.emit('decision-issued', { step, number, date, signingMode, file });
  return null;
};
