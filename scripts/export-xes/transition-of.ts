import type { Event, EventType } from '../../domain/approval/event.ts';

type Told =
  | Exclude<EventType, 'step-closed' | 'escalated'>
  | `step-closed:${'done' | 'lapsed' | 'skipped'}`
  | `escalated:${'tell' | 'pass'}`;

/** Of the standard's transactional model, what each event does to the step (or the submission) that it is about. */
export const transitions = {
  submitted: 'complete',
  resubmitted: 'complete',
  'rules-raised': 'unknown',
  'stage-entered': 'schedule',
  'stage-skipped': 'autoskip',
  'step-skipped': 'autoskip',
  'step-opened': 'schedule',
  'approval-stood': 'autoskip',
  'step-closed:done': 'unknown',
  'step-closed:lapsed': 'pi_abort',
  'step-closed:skipped': 'manualskip',
  assigned: 'assign',
  claimed: 'start',
  released: 'reassign',
  proposed: 'complete',
  decided: 'complete',
  'explanation-asked': 'suspend',
  'explanation-answered': 'resume',
  commented: 'complete',
  attached: 'complete',
  returned: 'unknown',
  'sent-back': 'unknown',
  'decision-issued': 'complete',
  approved: 'complete',
  'allocation-requested': 'complete',
  settled: 'complete',
  'allocation-confirmed': 'complete',
  'delivery-reported': 'complete',
  'release-requested': 'unknown',
  reminded: 'unknown',
  'fell-due': 'unknown',
  'escalated:tell': 'unknown',
  'escalated:pass': 'reassign',
  'closing-began': 'complete',
  withdrawn: 'ate_abort',
  cancelled: 'ate_abort',
  rejected: 'complete',
  completed: 'complete',
  repaired: 'unknown',
  extended: 'unknown',
  appointed: 'reassign',
  'paper-recorded': 'unknown',
  'paper-refused': 'unknown',
  rerouted: 'reassign',
} as const satisfies Readonly<Record<Told, string>>;

/** `lifecycle:transition` of an event; a step that closes undecided is aborted, one that is passed to a higher post reassigned. */
export function transitionOf(event: Event): string {
  return transitions[toldOf(event)];
}

function toldOf(event: Event): Told {
  if (event.type === 'step-closed') return `step-closed:${event.data.outcome}`;
  return event.type === 'escalated' ? `escalated:${event.data.how}` : event.type;
}
