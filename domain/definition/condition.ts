import {
  clockFunctions,
  functionsAllowed,
  longestCondition,
  operatorsRefused,
  syntaxAllowed,
} from './condition-language.ts';
import type { ConditionFacts, Facts } from './fact.ts';
import { type FeelNode, feelNodes, feelValue } from './feel.ts';
import { samplesFor } from './samples.ts';

/**
 * Whether a condition holds on these facts; null when that cannot be decided (a fact is missing, the result is no yes or
 * no). Whoever asks must let null open what it guards: nothing is skipped by a mistake.
 */
export function holds(condition: string, facts: Facts): boolean | null {
  const value = feelValue(condition, facts);
  return typeof value === 'boolean' ? value : null;
}

export const conditionFaultCodes = [
  'condition_too_long',
  'condition_syntax',
  'condition_unknown_name',
  'condition_clock',
  'condition_unsupported',
  'condition_not_boolean',
  'too_many_cases',
] as const;

export type ConditionFault = {
  readonly code: (typeof conditionFaultCodes)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

/** Everything that keeps a text from being a condition over these facts. */
export function conditionFaults(condition: string, facts: ConditionFacts): readonly ConditionFault[] {
  if (condition.length > longestCondition)
    return [{ code: 'condition_too_long', params: { most: longestCondition } }];
  const nodes = feelNodes(condition, Object.keys(facts));
  const broken = nodes.find(({ isError }) => isError);
  if (broken) return [{ code: 'condition_syntax', params: { column: broken.from + 1 } }];
  const faults = nodes.flatMap((node) => nodeFault(node, facts) ?? []);
  return faults.length > 0 ? faults : resultFaults(condition, facts);
}

function nodeFault(node: FeelNode, facts: ConditionFacts): ConditionFault | null {
  const fault = (code: ConditionFault['code']): ConditionFault => ({ code, params: { text: node.text } });
  if (node.name === 'VariableName') {
    const isCall = node.parent === 'FunctionInvocation' && node.isHead;
    if (Object.hasOwn(facts, node.text) && !isCall) return null;
    if (clockFunctions.includes(node.text)) return fault('condition_clock');
    if (isCall) return functionsAllowed.includes(node.text) ? null : fault('condition_unsupported');
    return fault('condition_unknown_name');
  }
  const isRefused = !syntaxAllowed.has(node.name) || operatorsRefused.includes(node.text);
  return isRefused && syntaxAllowed.has(node.parent) ? fault('condition_unsupported') : null;
}

function resultFaults(condition: string, facts: ConditionFacts): readonly ConditionFault[] {
  const samples = samplesFor([condition], facts);
  if (!samples) return [{ code: 'too_many_cases', params: {} }];
  const undecided = samples.find((sample) => holds(condition, sample) === null);
  return undecided ? [{ code: 'condition_not_boolean', params: { facts: sampleText(undecided) } }] : [];
}

/** A sample as one reads it: `amount = 5, hasMoney = false`. */
export const sampleText = (facts: Facts): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ');
