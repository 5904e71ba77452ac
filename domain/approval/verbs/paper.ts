import { isLocalDate } from '../../calendar/local-date.ts';
import { localDate } from '../../calendar/local-time.ts';
import { isStale, mayWork, signerFault } from '../access.ts';
import { personsOf } from '../actor.ts';
import { concernOf } from '../evolve/steps.ts';
import { exclusionOf } from '../exclusions.ts';
import { judgementFault } from '../judgement.ts';
import { openStepOf, stepOf } from '../process.ts';
import type { Refusal } from '../refusal.ts';
import type { Paper, State } from '../state.ts';
import type { Transcript } from '../transcript.ts';
import type { Verb } from '../verb.ts';
import { signingModeFault } from './issue.ts';
import { isRejectedAt, sendBack } from './judge.ts';
import { repairFault } from './repair.ts';

/** An administrator records what was decided on paper; it takes effect when a second person confirms it. */
export const recordPaper: Verb<'record-paper'> = (transcript, { actor, seen, step, paper }) => {
  const state = transcript.state();
  const fault = repairFault(state, actor) ?? paperFault(state, step, paper);
  if (fault !== null) return fault;
  if (personsOf(actor).includes(paper.signerId)) return { code: 'own_repair', pointer: '/signerId' };
  if (paper.date > localDate(transcript.at, state.calendar))
    return { code: 'document_incomplete', pointer: '/date' };
  if (isStale(state, seen)) return { code: 'stale' };
  transcript.emit('repaired', {
    repair: 'record-paper',
    step,
    personId: paper.signerId,
    remark: paper.remark,
  });
  transcript.emit('paper-recorded', { step, paper: { ...paper, recordedBy: actor.personId } });
  return null;
};

/** A second person has compared record and paper: it takes effect as the signer's own decision, or is put aside. */
export const confirmPaper: Verb<'confirm-paper'> = (transcript, { actor, seen, step, agrees, remark }) => {
  const state = transcript.state();
  const open = openStepOf(state, step);
  if (open === undefined) return { code: 'step_not_open', pointer: '/step' };
  if (open.paper === null) return { code: 'no_paper', pointer: '/step' };
  const { seq: recordedAt, ...paper } = open.paper;
  const isOfOffice = (['assign', 'decide'] as const).some((work) =>
    mayWork(state, step, work, actor.capacity),
  );
  const fault = repairFault(state, actor);
  if (fault !== null && !(isOfOffice && fault.code === 'not_your_step')) return fault;
  const persons = personsOf(actor);
  if (persons.some((person) => state.authors.includes(person))) return { code: 'own_submission' };
  if (persons.some((person) => state.revision.beneficiaries.includes(person))) return { code: 'beneficiary' };
  if (persons.includes(paper.recordedBy) || persons.includes(paper.signerId))
    return { code: 'second_person' };
  // A paper that was recorded anew is not the one that was compared.
  if (seen < recordedAt) return { code: 'stale' };
  transcript.emit('repaired', { repair: 'confirm-paper', step, personId: paper.signerId, remark });
  if (agrees) return takeEffect(transcript, step, paper);
  transcript.emit('paper-refused', { step });
  return null;
};

function takeEffect(transcript: Transcript, key: string, paper: Paper): Refusal | null {
  const state = transcript.state();
  // Something may have happened since it was recorded.
  const fault = paperFault(state, key, paper);
  const step = stepOf(state.definition, key);
  if (fault !== null) return fault;
  if (step === undefined) return { code: 'step_not_open', pointer: '/step' };
  const { verdict, number, date, file, signingMode, returnTo, remark } = paper;
  if (step.kind === 'signature' && verdict === 'approve' && signingMode !== undefined) {
    transcript.emit('decision-issued', { step: key, number, date, signingMode, file, paper });
    return null;
  }
  transcript.emit('decided', {
    step: key,
    verdict,
    remark,
    ...(returnTo === undefined ? {} : { returnTo }),
    round: state.round,
    concern: concernOf(state, step.concerns),
    paper,
  });
  if (verdict === 'return')
    sendBack(transcript, { step: key, verdict, remark, returnTo: returnTo ?? 'author' });
  if (verdict === 'reject' && isRejectedAt(transcript.state(), step, state.round))
    transcript.emit('rejected', { step: key });
  return null;
}

/** What is wrong with a paper decision at this step, for its signer and its document. */
function paperFault(state: State, key: string, paper: Omit<Paper, 'recordedBy'>): Refusal | null {
  const open = openStepOf(state, key);
  const step = stepOf(state.definition, key);
  if (open === undefined || step === undefined) return { code: 'step_not_open', pointer: '/step' };
  const { verdict, signerId, number, date, signingMode, remark, returnTo } = paper;
  if (verdict === 'ask') return { code: 'verdict_not_offered', pointer: '/verdict' };
  if (number.trim() === '' || !isLocalDate(date))
    return { code: 'document_incomplete', pointer: number.trim() === '' ? '/number' : '/date' };
  if (step.kind === 'signature' && verdict === 'approve') {
    const wrong = signingModeFault(step, signingMode, state.routing.steps[key]?.substituted ?? false);
    if (wrong !== null) return wrong;
  }
  const fault = judgementFault(state, step, {
    step: key,
    verdict,
    remark,
    ...(returnTo === undefined ? {} : { returnTo }),
  });
  if (fault !== null) return fault;
  const signer = {
    personId: signerId,
    capacity: { role: '', unitId: '' },
    onBehalfOf: [],
    via: 'system',
  } as const;
  const barred =
    signerFault({ ...open, assignee: null }, signer) ?? exclusionOf(state, step, open.round, [signerId]);
  return barred === null ? null : { ...barred, pointer: '/signerId' };
}
