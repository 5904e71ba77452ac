import type { DefinitionFault } from '../definition-fault.ts';
import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

type PlacedKey = { readonly key: string; readonly pointer: string };

/** Stages have a key each, and so have steps; `author` is taken, a return names the author by it. */
export const uniqueKeys: Rule = (definition) => {
  const steps = placedSteps(definition).map(({ step, pointer }) => ({
    key: step.key,
    pointer: pointerTo(pointer, 'key'),
  }));
  const stages = definition.stages.map(({ key }, index) => ({
    key,
    pointer: pointerTo('/stages', index, 'key'),
  }));
  const reserved = steps.filter(({ key }) => key === 'author');
  return [
    ...repeated(stages),
    ...repeated(steps),
    ...reserved.map(({ key, pointer }) => faultAt(pointer, 'key_reserved', { key })),
  ];
};

const repeated = (all: readonly PlacedKey[]): readonly DefinitionFault[] =>
  all
    .filter(({ key }, index) => all.findIndex((other) => other.key === key) < index)
    .map(({ key, pointer }) => faultAt(pointer, 'key_twice', { key }));
