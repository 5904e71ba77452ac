import { type Actor, personsOf } from '../actor.ts';
import { authorsAfter } from '../authors.ts';
import { passedTo } from '../passed-to.ts';
import { stageIndexOf } from '../process.ts';
import type { Reducers } from '../reducer.ts';
import type { Paper, State } from '../state.ts';
import { next } from '../submission-state.ts';

type ProcessEvent =
  | 'resubmitted'
  | 'rules-raised'
  | 'stage-entered'
  | 'stage-skipped'
  | 'commented'
  | 'attached'
  | 'returned'
  | 'sent-back'
  | 'decision-issued'
  | 'approved'
  | 'closing-began'
  | 'withdrawn'
  | 'cancelled'
  | 'rejected'
  | 'completed'
  | 'repaired'
  | 'rerouted';

/** Events that move the submission as a whole. */
export const processReducers: Pick<Reducers, ProcessEvent> = {
  resubmitted: (state, { seq, actor, data }) => ({
    ...state,
    is: next(state.is, 'resubmitted'),
    matter: seq,
    revision: data.revision,
    routing: data.routing ?? state.routing,
    authors: authorsAfter(state.authors, data.revision, actor),
    returned: null,
  }),
  'rules-raised': (state, { data }) => ({ ...state, rules: data.rules }),
  'stage-entered': (state, { data }) => enterStage(state, data.stage),
  'stage-skipped': (state, { data }) => skipStage(state, data.stage),
  commented: (state, { seq, data }) => ({
    ...state,
    matter: seq,
    commentIds: [...state.commentIds, data.comment.id],
  }),
  attached: (state, { seq, data }) => ({
    ...state,
    matter: seq,
    attachments: [...state.attachments, data.attachment],
  }),
  returned: (state, { at, data }) => ({
    ...state,
    is: next(state.is, 'returned'),
    round: data.round,
    open: [],
    returned: { by: data.step, at, due: data.due, fired: [], unlocked: data.unlocked },
  }),
  'sent-back': (state, { seq, data }) => ({ ...state, matter: seq, round: data.round, open: [] }),
  'decision-issued': (state, { actor, data }) => ({
    ...state,
    document: { ...data, signer: data.paper?.signerId ?? actor?.personId ?? '' },
    decisions: [
      ...state.decisions,
      {
        step: data.step,
        round: state.round,
        persons: signersOf(actor, data.paper),
        verdict: 'approve',
        lines: [],
        concern: state.revision.digest,
        counts: true,
      },
    ],
  }),
  approved: (state) => ({ ...state, is: next(state.is, 'approved') }),
  'closing-began': (state, { data }) => ({ ...state, closing: data.as, open: [], returned: null }),
  withdrawn: (state) => ({ ...state, is: next(state.is, 'withdrawn') }),
  cancelled: (state) => ({ ...state, is: next(state.is, 'cancelled') }),
  rejected: (state) => ({ ...state, is: next(state.is, 'rejected'), open: [] }),
  completed: (state) => ({ ...state, is: next(state.is, 'completed'), open: [] }),
  repaired: (state) => state,
  rerouted: (state, { data: { unitId, routing } }) => ({
    ...state,
    unitId,
    routing,
    open: state.open.map((step) => ({
      ...step,
      escalatedTo:
        step.escalatedTo === null ? null : passedTo({ definition: state.definition, routing }, step),
    })),
  }),
};

/** Whose hand a document is: of who issued it, or of who signed it on paper. */
function signersOf(actor: Actor | null, paper: Paper | undefined): readonly string[] {
  if (paper !== undefined) return [paper.signerId];
  return actor === null ? [] : personsOf(actor);
}

function enterStage(state: State, key: string): State {
  const stage = stageIndexOf(state.definition, key);
  return { ...lapsedFrom(state, stage), is: stateOnEntering(state, stage), stage, open: [], finished: [] };
}

function skipStage(state: State, key: string): State {
  const stage = stageIndexOf(state.definition, key);
  return { ...lapsedFrom(state, stage), stage, open: [], finished: [] };
}

/** Coming to a stage (again) lapses what was decided and signed in it and after it. */
export function lapsedFrom(state: State, stage: number): State {
  const reopened = new Set(
    state.definition.stages.slice(stage).flatMap(({ steps }) => steps.map((step) => step.key)),
  );
  return {
    ...state,
    document: state.document !== null && reopened.has(state.document.step) ? null : state.document,
    decisions: state.decisions.map((decision) =>
      reopened.has(decision.step) ? { ...decision, counts: false } : decision,
    ),
  };
}

function stateOnEntering(state: State, stage: number) {
  const kinds = state.definition.stages[stage]?.steps.map((step) => step.kind) ?? [];
  if (kinds.includes('allocation') && state.is !== 'allocating') return next(state.is, 'allocation-opened');
  if (kinds.includes('delivery') && state.is !== 'in-delivery') return next(state.is, 'delivery-opened');
  return state.is;
}
