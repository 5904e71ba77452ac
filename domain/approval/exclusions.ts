import type { Step, StepKind } from '../definition/definition.ts';
import { stepOf } from './process.ts';
import type { Refusal } from './refusal.ts';
import type { State } from './state.ts';

const judgingKinds: readonly StepKind[] = ['review', 'approval', 'signature'];

/** Why these people may not judge at this step, whoever they stand in for; null when they may. */
export function exclusionOf(
  state: State,
  step: Step,
  round: number,
  persons: readonly string[],
): Refusal | null {
  const among = (others: readonly string[]): boolean => persons.some((person) => others.includes(person));
  if (step.kind !== 'delivery' && among(state.authors)) return { code: 'own_submission' };
  if (step.kind !== 'delivery' && among(state.revision.beneficiaries)) return { code: 'beneficiary' };
  const counted = state.decisions.filter((decision) => decision.counts && among(decision.persons));
  if (counted.some((decision) => decision.step === step.key && decision.round === round))
    return { code: 'already_decided' };
  const excluded = excludedBy(state, step);
  if (counted.some((decision) => excluded.includes(decision.step))) return { code: 'decided_elsewhere' };
  return null;
}

/** The steps whose deciders may not decide at this one; without a word of the definition, every other step that judges. */
function excludedBy(state: State, step: Step): readonly string[] {
  if (step.excluded !== undefined) return step.excluded;
  if (!judgingKinds.includes(step.kind)) return [];
  return state.definition.stages
    .flatMap(({ steps }) => steps.map(({ key }) => key))
    .filter(
      (key) => key !== step.key && judgingKinds.includes(stepOf(state.definition, key)?.kind ?? 'delivery'),
    );
}
