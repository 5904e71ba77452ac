import { conditionFaults } from '../condition.ts';
import type { Definition } from '../definition.ts';
import { factsWithAmount } from '../fact.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';

/** A condition with its place, and the place of what it guards or chooses; a choice skips nothing and needs no words. */
export type PlacedCondition = {
  readonly condition: string;
  readonly pointer: string;
  readonly owner: string;
  readonly hasWords: boolean;
};

export function placedConditions(definition: Definition): readonly PlacedCondition[] {
  const stages = definition.stages.map((guarded, index) => ({ guarded, owner: pointerTo('/stages', index) }));
  const steps = placedSteps(definition).map(({ step, pointer }) => ({ guarded: step, owner: pointer }));
  const choices = placedSteps(definition).flatMap(({ step, pointer }) =>
    (step.alternatives ?? []).map(({ when }, index) => {
      const owner = pointerTo(pointer, 'alternatives', index);
      return { condition: when, owner, pointer: pointerTo(owner, 'when'), hasWords: true };
    }),
  );
  const guards = [...stages, ...steps].flatMap(({ guarded: { condition, skippedBecause }, owner }) =>
    condition === undefined
      ? []
      : { condition, owner, pointer: pointerTo(owner, 'condition'), hasWords: skippedBecause !== undefined },
  );
  return [...guards, ...choices];
}

/** Whether all these can be evaluated; the rules that try them out leave the others to `conditions.ts`. */
export const areSound = (conditions: readonly string[], definition: Definition): boolean =>
  conditions.every(
    (condition) =>
      conditionFaults(condition, factsWithAmount(definition.facts, definition.asks)).length === 0,
  );
