import type { ConditionFacts, Facts, FactValue } from './fact.ts';
import { feelNodes, feelValue } from './feel.ts';

/** More combinations than this are not tried; the definition is refused instead. */
export const mostSamples = 4096;

/**
 * Combinations of the facts that these conditions use, on and around every number and text they name; null when there are
 * too many. What content gives counts or sums up, so it is never negative; what a unit states may be, and in fractions.
 */
export function samplesFor(conditions: readonly string[], facts: ConditionFacts): readonly Facts[] | null {
  const nodes = conditions.flatMap((condition) => feelNodes(condition, Object.keys(facts)));
  const literals = (name: string): readonly unknown[] =>
    nodes.filter((node) => node.name === name).map(({ text }) => feelValue(text, {}));
  const numbers = literals('NumericLiteral').filter((value) => typeof value === 'number');
  const texts = literals('StringLiteral').filter((value) => typeof value === 'string');
  const values = {
    number: aroundEach(numbers),
    'any-number': atAndBetween(numbers),
    boolean: [false, true],
    text: ['', 'x', ...texts],
  };
  const used = new Set(nodes.filter(({ name }) => name === 'VariableName').map(({ text }) => text));
  const names = Object.keys(facts)
    .filter((name) => used.has(name))
    .sort();
  return combinations(names.map((name) => ({ name, values: distinct(values[facts[name] ?? 'text']) })));
}

const aroundEach = (numbers: readonly number[]): readonly number[] =>
  [0, ...numbers.flatMap((n) => [Math.floor(n) - 1, Math.floor(n), Math.ceil(n), Math.ceil(n) + 1])].filter(
    (n) => n >= 0,
  );

/** Every number, one between each two, one below them all and one above. */
function atAndBetween(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set([0, ...numbers])].toSorted((left, right) => left - right);
  const above = sorted.flatMap((n, index) => [n, (n + (sorted[index + 1] ?? n + 2)) / 2]);
  return [(sorted[0] ?? 0) - 1, ...above];
}

const distinct = (values: readonly FactValue[]): readonly FactValue[] => [...new Set(values)];

type Choice = { readonly name: string; readonly values: readonly FactValue[] };

function combinations(choices: readonly Choice[]): readonly Facts[] | null {
  let all: readonly Facts[] = [{}];
  for (const { name, values } of choices) {
    if (all.length * values.length > mostSamples) return null;
    all = all.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value })));
  }
  return all;
}
