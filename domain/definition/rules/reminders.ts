import type { Term } from '../../calendar/term.ts';
import type { Reminder } from '../definition.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** A reminder before the due date comes after the step was opened. */
export const reminders: Rule = (definition) => [
  ...outside(definition.authorReminders, definition.authorTerm, '/authorReminders'),
  ...placedSteps(definition).flatMap(({ step, pointer }) =>
    outside(step.reminders, step.term, pointerTo(pointer, 'reminders')),
  ),
];

const outside = (all: readonly Reminder[] | undefined, term: Term, at: string): readonly DefinitionFault[] =>
  (all ?? []).flatMap((reminder, index) =>
    'before' in reminder && !isShorter(reminder.before, term)
      ? faultAt(pointerTo(at, index, 'before'), 'reminder_outside_term')
      : [],
  );

const secondsPerDay = 86_400;

/** For certain: n working days last n days at least, and there is no telling how much longer. */
function isShorter(part: Term, whole: Term): boolean {
  if ('seconds' in part)
    return part.seconds < ('seconds' in whole ? whole.seconds : whole.workingDays * secondsPerDay);
  return 'workingDays' in whole && part.workingDays < whole.workingDays;
}
