import type { Definition } from './definition.ts';
import { feelNodes } from './feel.ts';
import { placedConditions } from './rules/placed-condition.ts';

/** The names of what is asked for a condition's sake; everything else is asked for the reader's. */
export function usedAsks(definition: Definition): readonly string[] {
  const names = Object.keys(definition.asks ?? {});
  if (names.length === 0) return [];
  const nodes = placedConditions(definition).flatMap(({ condition }) => feelNodes(condition, names));
  const used = new Set(nodes.filter(({ name }) => name === 'VariableName').map(({ text }) => text));
  return names.filter((name) => used.has(name));
}
