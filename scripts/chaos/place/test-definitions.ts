import { shippedDefinitions } from '../../../demo/shipped-definitions.ts';
import type { Term } from '../../../domain/calendar/term.ts';
import type { Definition, Reminder, Stage, Step } from '../../../domain/definition/definition.ts';

/** Above it the People's Committee signs, below it Home Affairs: both happen in a run. */
const threshold = 200_000_000;

/** The shipped processes for requests, with clocks that run within a run, a review in front, and two of three who approve. */
export function testDefinitions(): readonly Definition[] {
  const [plan, ...requests] = shippedDefinitions();
  const review = plan?.stages.find(({ key }) => key === 'review');
  if (review === undefined) throw new Error('the yearly plan has no review');
  return requests.map((shipped) => ({
    ...shipped,
    effectiveFrom: '2026-10-02',
    authorTerm: inSeconds(shipped.authorTerm),
    ...(shipped.authorReminders === undefined
      ? {}
      : { authorReminders: shipped.authorReminders.map(reminderInSeconds) }),
    stages: [review, ...shipped.stages.filter(({ key }) => key !== 'review')].map(stageInSeconds),
  }));
}

const stageInSeconds = (stage: Stage): Stage => ({
  ...stage,
  ...(stage.condition === undefined
    ? {}
    : { condition: stage.condition.replace('2000000000', String(threshold)) }),
  steps: stage.steps.map(stepInSeconds),
});

const stepInSeconds = (step: Step): Step => ({
  ...step,
  term: inSeconds(step.term),
  ...(step.reminders === undefined ? {} : { reminders: step.reminders.map(reminderInSeconds) }),
  ...(step.escalations === undefined
    ? {}
    : { escalations: step.escalations.map((rung) => ({ ...rung, after: inSeconds(rung.after) })) }),
  ...(step.kind === 'approval' ? ofThree : {}),
});

/** Two of three approve, and may send it back to the review; Home Affairs' own requests are others' to approve. */
const ofThree: Partial<Step> = {
  quorum: { needed: 2, of: 3 },
  returnTo: ['author', 'review'],
  substitute: { unit: { rule: 'named', code: 'UBND' }, decide: ['vice-chair', 'leader', 'office-chief'] },
};

const reminderInSeconds = (reminder: Reminder): Reminder =>
  'before' in reminder ? { before: inSeconds(reminder.before) } : { after: inSeconds(reminder.after) };

/** A day becomes 2 seconds, a week 8, a year 20: all of them fall due within a run. */
const inSeconds = (term: Term): Term =>
  'seconds' in term ? term : { seconds: Math.round(2 + 3.6 * Math.log(term.workingDays)) };
