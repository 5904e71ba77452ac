import type { Event } from '../../../domain/approval/event.ts';
import type { Calendar, Instant } from '../../../domain/calendar/calendar.ts';
import { instantAfter, instantBefore } from '../../../domain/calendar/deadlines.ts';
import type { Definition, Reminder } from '../../../domain/definition/definition.ts';
import { demand } from './observer.ts';

/** A clock that runs towards a due date, with the marks that it has struck. */
type Clock = { due: Instant; readonly struck: Set<string> };

const author = 'author';

/** Each reminder, due date and rung of the ladder comes once and never early, and none while the clock stands still. */
export function observeClock() {
  const steps = new Map<string, Clock>();
  const questions = new Map<string, Clock>();
  let calendar: Calendar | null = null;
  let definition: Definition | null = null;

  const strike = (event: Event, step: string, mark: string, due: Instant): void => {
    const isAnswer = mark.startsWith('answer:');
    const clock = isAnswer ? questions.get(step) : steps.get(step);
    demand(clock !== undefined, 'only what waits has a clock', event);
    if (clock === undefined || calendar === null) return;
    demand(
      isAnswer || !questions.has(step),
      'the clock of a step stands still while an explanation is asked',
      event,
    );
    demand(due === clock.due, 'a mark names the due date that holds', event);
    demand(!clock.struck.has(mark), 'each mark comes once', event);
    demand(
      event.at >= instantOf(mark.replace('answer:', ''), step, isAnswer, due, calendar),
      'no mark comes early',
      event,
    );
    clock.struck.add(mark);
  };

  const instantOf = (
    mark: string,
    step: string,
    isAnswer: boolean,
    due: Instant,
    within: Calendar,
  ): Instant => {
    const rule = definition?.stages.flatMap((stage) => stage.steps).find(({ key }) => key === step);
    if (mark === 'due') return due;
    if (mark.startsWith('escalation:')) {
      const rung = rule?.escalations?.[Number(mark.replace('escalation:', ''))];
      return rung === undefined ? Infinity : instantAfter(due, rung.after, within);
    }
    const reminders: readonly Reminder[] =
      (isAnswer || step === author ? definition?.authorReminders : rule?.reminders) ?? [];
    const reminder = reminders[Number(mark.replace('reminder:', ''))];
    if (reminder === undefined) return Infinity;
    return 'before' in reminder
      ? instantBefore(due, reminder.before, within)
      : instantAfter(due, reminder.after, within);
  };

  const stopAll = (): void => {
    steps.clear();
    questions.clear();
  };

  const answered = (step: string, due: Instant, event: Event): void => {
    const clock = steps.get(step);
    demand(clock !== undefined && due >= clock.due, 'a pause never brings a due date nearer', event);
    questions.delete(step);
    if (clock !== undefined) clock.due = due;
  };

  /** What lies behind under the new date is not struck again; the rest is. */
  const extend = (event: Extract<Event, { type: 'extended' }>): void => {
    const { step, due, fired } = event.data;
    const clocks = questions.has(step) ? questions : steps;
    const clock = clocks.get(step);
    demand(clock !== undefined && due > clock.due, 'an extension moves a date that holds, and later', event);
    demand(due > event.at, 'an extension leaves time to act', event);
    clocks.set(step, { due, struck: new Set(fired) });
  };

  return (event: Event): void => {
    switch (event.type) {
      case 'submitted':
        calendar = event.data.calendar;
        definition = event.data.definition;
        return;
      case 'step-opened':
        steps.set(event.data.step, { due: event.data.due, struck: new Set() });
        return;
      case 'step-closed':
        steps.delete(event.data.step);
        questions.delete(event.data.step);
        return;
      case 'explanation-asked':
        questions.set(event.data.step, { due: event.data.due, struck: new Set() });
        return;
      case 'explanation-answered':
        answered(event.data.step, event.data.due, event);
        return;
      case 'returned':
        stopAll();
        steps.set(author, { due: event.data.due, struck: new Set() });
        return;
      case 'resubmitted':
      case 'sent-back':
      case 'closing-began':
      case 'rejected':
        stopAll();
        return;
      case 'extended':
        extend(event);
        return;
      case 'reminded':
      case 'fell-due':
      case 'escalated':
        strike(event, event.data.step, event.data.mark, event.data.due);
        return;
      default:
    }
  };
}
