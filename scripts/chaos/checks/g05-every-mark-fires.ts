import type { Evidence, Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { owedBy } from './g05-owed-marks.ts';
import { openWatch, type Punctuality } from './g05-watch.ts';
import { accuse } from './violation.ts';

/** Every reminder, due date and escalation of every task that stood long enough fired once, and none early. */
export function everyMarkFires(
  { id, events }: Case,
  evidence: Evidence,
  tally: Punctuality,
): readonly Violation[] {
  const [submitted] = events;
  if (submitted?.type !== 'submitted') return [];
  const owed = owedBy(submitted);
  const watch = openWatch(evidence, tally, accuse(5, id));
  /** What had fired of a step when it began to wait for an answer. */
  const paused = new Map<string, ReadonlySet<string>>();

  for (const event of events) {
    const { at } = event;
    switch (event.type) {
      case 'step-opened':
        watch.begin(event.data.step, at, owed.ofStep(event.data.step, event.data.due));
        break;
      case 'step-closed':
        watch.end(event.data.step, at);
        break;
      case 'explanation-asked':
        paused.set(event.data.step, watch.firedOf(event.data.step));
        watch.end(event.data.step, at);
        watch.begin(event.data.step, at, owed.ofAuthor('answer:', event.data.due));
        break;
      case 'explanation-answered':
        watch.end(event.data.step, at);
        watch.begin(
          event.data.step,
          at,
          owed.ofStep(event.data.step, event.data.due),
          paused.get(event.data.step),
        );
        break;
      case 'returned':
        watch.endAll(at);
        watch.begin('author', at, owed.ofAuthor('', event.data.due));
        break;
      case 'resubmitted':
      case 'sent-back':
      case 'stage-entered':
      case 'closing-began':
      case 'rejected':
      case 'completed':
        watch.endAll(at);
        break;
      case 'reminded':
      case 'fell-due':
      case 'escalated':
        watch.fire(event);
        break;
    }
  }
  watch.endAll(evidence.quietAt, true);
  return watch.wrongs();
}
