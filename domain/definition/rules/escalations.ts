import type { Term } from '../../calendar/term.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { isDeciding, placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** A ladder goes up: no rung before the one below it, and none passes a decision to the unit that asks for it. */
export const escalations: Rule = (definition) =>
  placedSteps(definition).flatMap(({ step, pointer }) =>
    (step.escalations ?? []).flatMap(({ after, to, how }, index, all): readonly DefinitionFault[] => {
      const at = pointerTo(pointer, 'escalations', index);
      const below = all[index - 1];
      const isOwn = how === 'pass' && to.unit.rule === 'own' && isDeciding(step);
      return [
        ...(below !== undefined && !isLater(after, below.after)
          ? [faultAt(pointerTo(at, 'after'), 'escalation_order')]
          : []),
        ...(isOwn ? [faultAt(pointerTo(at, 'to', 'unit'), 'own_unit_decides')] : []),
      ];
    }),
  );

/** For certain: working days and seconds have no order between them. */
function isLater(term: Term, than: Term): boolean {
  if ('seconds' in term) return 'seconds' in than && term.seconds > than.seconds;
  return 'workingDays' in than && term.workingDays > than.workingDays;
}
