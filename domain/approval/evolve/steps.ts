import { digestOf } from '../../digest.ts';
import { type Actor, personsOf } from '../actor.ts';
import type { Reducers } from '../reducer.ts';
import type { Assignee, OpenStep, Paper, State } from '../state.ts';

type StepEvent =
  | 'step-skipped'
  | 'step-opened'
  | 'approval-stood'
  | 'step-closed'
  | 'assigned'
  | 'claimed'
  | 'released'
  | 'proposed'
  | 'decided'
  | 'explanation-asked'
  | 'explanation-answered'
  | 'reminded'
  | 'fell-due'
  | 'escalated'
  | 'extended'
  | 'appointed'
  | 'paper-recorded'
  | 'paper-refused';

/** Events that change an open step. */
export const stepReducers: Pick<Reducers, StepEvent> = {
  'step-skipped': (state, { data }) => ({ ...state, finished: [...state.finished, data.step] }),
  'step-opened': (state, { at, data }) => ({
    ...state,
    open: [...state.open, { key: data.step, round: data.round, openedAt: at, due: data.due, ...untouched }],
  }),
  'approval-stood': (state, { data }) => ({
    ...state,
    finished: [...state.finished, data.step],
    decisions: stoodOf(state, data.step, data.round),
  }),
  'step-closed': (state, { data }) => ({
    ...state,
    open: state.open.filter((step) => step.key !== data.step),
    finished: [...state.finished, data.step],
  }),
  assigned: (state, { data }) => change(state, data.step, () => ({ assignee: data.assignee })),
  claimed: (state, { data }) => change(state, data.step, () => ({ assignee: data.assignee })),
  released: (state, { data }) => change(state, data.step, () => ({ assignee: null })),
  proposed: (state, { seq, actor, data }) =>
    change(state, data.step, ({ proposal }) => ({
      proposal: { ...data, seq, persons: [...new Set([...(proposal?.persons ?? []), ...handsOf(actor)])] },
    })),
  decided: (state, { seq, actor, data }) => ({
    ...change(state, data.step, ({ assignee, paper }) => ({
      assignee: isDoneBy(deciders(actor, data.paper), assignee) ? null : assignee,
      paper: data.paper === undefined ? paper : null,
    })),
    matter: data.verdict === 'object' || (data.comments ?? []).length > 0 ? seq : state.matter,
    commentIds: [...state.commentIds, ...(data.comments ?? []).map((comment) => comment.id)],
    decisions: [
      ...state.decisions,
      {
        step: data.step,
        round: data.round,
        persons: deciders(actor, data.paper),
        verdict: data.verdict,
        lines: data.lines ?? [],
        concern: data.concern,
        counts: true,
      },
    ],
  }),
  'explanation-asked': (state, { at, actor, data }) =>
    change(state, data.step, () => ({ asked: { at, due: data.due, by: actor?.personId ?? '', fired: [] } })),
  'explanation-answered': (state, { data }) =>
    change(state, data.step, () => ({ asked: null, due: data.due })),
  reminded: (state, { data }) => fire(state, data.step, data.mark),
  'fell-due': (state, { data }) => fire(state, data.step, data.mark),
  escalated: (state, { data: { step, mark, to, how } }) =>
    how === 'tell'
      ? fire(state, step, mark)
      : change(fire(state, step, mark), step, () => ({ escalatedTo: to })),
  extended: (state, { data: { step, due, fired } }) =>
    step === 'author' && state.returned !== null
      ? { ...state, returned: { ...state.returned, due, fired } }
      : change(state, step, ({ asked }) =>
          asked === null ? { due, fired, escalatedTo: null } : { asked: { ...asked, due, fired } },
        ),
  appointed: (state, { data: { step, personId } }) => ({
    ...change(state, step, () => ({ appointee: personId, assignee: { personId, work: 'decide' } })),
    appointees: [...new Set([...state.appointees, personId])],
  }),
  'paper-recorded': (state, { seq, data }) =>
    change(state, data.step, () => ({ paper: { ...data.paper, seq } })),
  'paper-refused': (state, { data }) => change(state, data.step, () => ({ paper: null })),
};

const handsOf = (actor: Actor | null): readonly string[] => (actor === null ? [] : personsOf(actor));

/** Whose verdict it is: of who gave it, or of who signed it on paper. */
const deciders = (actor: Actor | null, paper: Paper | undefined): readonly string[] =>
  paper === undefined ? handsOf(actor) : [paper.signerId];

/** Where several must decide, whoever has done so no longer holds the step. */
const isDoneBy = (persons: readonly string[], assignee: Assignee | null): boolean =>
  assignee !== null && persons.includes(assignee.personId);

const untouched = {
  fired: [],
  assignee: null,
  proposal: null,
  asked: null,
  escalatedTo: null,
  appointee: null,
  paper: null,
} as const;

const change = (state: State, key: string, changed: (step: OpenStep) => Partial<OpenStep>): State => ({
  ...state,
  open: state.open.map((step) => (step.key === key ? { ...step, ...changed(step) } : step)),
});

/** A mark fires once: on the return, on the question that is asked, or on the step itself. */
function fire(state: State, key: string, mark: string): State {
  if (key === 'author' && state.returned !== null)
    return { ...state, returned: { ...state.returned, fired: [...state.returned.fired, mark] } };
  return change(state, key, (step) =>
    step.asked === null
      ? { fired: [...step.fired, mark] }
      : { asked: { ...step.asked, fired: [...step.asked.fired, mark] } },
  );
}

/** The last approvals of a step count again, in the new round, with the people who gave them. */
function stoodOf(state: State, step: string, round: number): State['decisions'] {
  const last = Math.max(
    ...state.decisions.filter((decision) => decision.step === step).map((decision) => decision.round),
  );
  return state.decisions.map((decision) =>
    decision.step === step && decision.round === last ? { ...decision, round, counts: true } : decision,
  );
}

/** Digest of the lines that a step is concerned with, as they are now. */
export function concernOf(state: State, concerns: readonly string[] | undefined): string {
  const lines = state.revision.lines.filter(
    (line) => concerns === undefined || line.tags.some((tag) => concerns.includes(tag)),
  );
  return digestOf(lines.map((line) => [line.id, line.digest]));
}
