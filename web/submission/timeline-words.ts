import { repairs } from '../../domain/approval/repair.ts';
import { verdicts } from '../../domain/definition/definition.ts';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import type { TimelineEntry } from '../../services/submissions/timeline.ts';
import type { Reader } from '../reader.ts';
import { stageName, stepName } from './step-name.ts';

const plain = {
  submitted: 'timeline.submitted',
  'explanation-asked': 'timeline.explanation-asked',
  'explanation-answered': 'timeline.explanation-answered',
  released: 'timeline.released',
  commented: 'timeline.commented',
  attached: 'timeline.attached',
  'approval-stood': 'timeline.approval-stood',
  returned: 'timeline.returned',
  approved: 'timeline.approved',
  'allocation-requested': 'timeline.allocation-requested',
  settled: 'timeline.settled',
  'allocation-confirmed': 'timeline.allocation-confirmed',
  'delivery-reported': 'timeline.delivery-reported',
  'release-requested': 'timeline.release-requested',
  reminded: 'timeline.reminded',
  'fell-due': 'timeline.fell-due',
  'paper-refused': 'timeline.paper-refused',
  withdrawn: 'timeline.withdrawn',
  cancelled: 'timeline.cancelled',
  rejected: 'timeline.rejected',
  completed: 'timeline.completed',
} as const satisfies Partial<Record<TimelineEntry['type'], PageWord>>;
const plainWords = new Map<string, PageWord>(Object.entries(plain));

/** An entry of the record in words, or null for what only the engine needs to know. */
export function timelineText(reader: Reader, view: SubmissionView, entry: TimelineEntry): string | null {
  const { word } = reader;
  const { data, step } = entry;
  const text = (name: string): string => String(data[name] ?? '');
  switch (entry.type) {
    case 'rules-raised':
    case 'step-closed':
    case 'appointed':
    case 'paper-recorded':
    case 'rerouted':
      return null;
    case 'repaired': {
      const repair = repairs.find((one) => one === data.repair) ?? 'urge';
      return word(`timeline.repaired.${repair}`, { person: text('person') });
    }
    case 'extended':
      return word('timeline.extended', { due: reader.time(new Date(Number(data.due))) });
    case 'resubmitted':
      return word('timeline.resubmitted', { round: text('revision') });
    case 'stage-entered':
      return word('timeline.stage-entered', { stage: stageName(reader, view, text('stage')) });
    case 'stage-skipped': {
      const stage = view.state?.definition.stages.find(({ key }) => key === text('stage'));
      const because = stage?.skippedBecause;
      return word('timeline.skipped', {
        what: stageName(reader, view, text('stage')),
        because: because === undefined ? word('timeline.skipped.notNeeded') : reader.of(because),
      });
    }
    case 'step-skipped':
      return word('timeline.skipped', {
        what: stepName(reader, view, step ?? ''),
        because: skippedBecause(reader, view, step ?? ''),
      });
    case 'step-opened':
      return word('timeline.step-opened', {
        step: stepName(reader, view, step ?? ''),
        due: reader.time(new Date(Number(data.due))),
      });
    case 'assigned':
      return word('timeline.assigned', { assignee: text('assignee') });
    case 'claimed':
      return word('timeline.claimed');
    case 'proposed':
    case 'decided': {
      const verdict = verdicts.find((one) => one === data.verdict);
      return word(entry.type === 'proposed' ? 'timeline.proposed' : 'timeline.decided', {
        verdict: verdict === undefined ? '' : reader.say(`terms:verdict.${verdict}`),
      });
    }
    case 'sent-back':
      return word('timeline.sent-back', { to: stepName(reader, view, text('to')) });
    case 'decision-issued':
      return word('timeline.decision-issued', { number: text('number') });
    case 'escalated':
      return word(data.how === 'pass' ? 'timeline.escalated.pass' : 'timeline.escalated.tell', {
        role: escalatedTo(reader, data.to),
      });
    case 'closing-began':
      return word(text('as') === 'withdrawn' ? 'timeline.withdrawing' : 'timeline.cancelling');
    default:
      return word(plainWords.get(entry.type) ?? 'timeline.submitted');
  }
}

function skippedBecause(reader: Reader, { state }: SubmissionView, key: string): string {
  const step = state?.definition.stages.flatMap(({ steps }) => steps).find((one) => one.key === key);
  return step?.skippedBecause === undefined
    ? reader.word('timeline.skipped.notNeeded')
    : reader.of(step.skippedBecause);
}

function escalatedTo(reader: Reader, to: unknown): string {
  return typeof to === 'object' && to !== null && 'role' in to ? reader.role(String(to.role)) : '';
}
