import type { Definition } from './definition.ts';
import type { DefinitionFault } from './definition-fault.ts';
import { definitionSchema } from './definition-schema.ts';
import { overlap } from './json-pointer.ts';
import { mended } from './mended.ts';
import { allRules } from './rules/all-rules.ts';
import type { Known } from './rules/rule.ts';
import { shapeFaults } from './shape-faults.ts';

export type CheckedDefinition =
  | { readonly definition: Definition }
  | { readonly faults: readonly DefinitionFault[] };

/** A definition that may be published, or everything that is wrong with it, each fault with its place. */
export function checkDefinition(candidate: unknown, known: Known): CheckedDefinition {
  const shape = shapeFaults(candidate, definitionSchema);
  const whole = shape.length === 0 ? candidate : mended(candidate, definitionSchema);
  if (!isDefinition(whole)) return { faults: shape };
  const meaning = allRules
    .flatMap((rule) => rule(whole, known))
    .filter(({ pointer }) => !shape.some((fault) => overlap(unclear(fault), pointer)));
  const faults = [...shape, ...meaning];
  return faults.length === 0 ? { definition: whole } : { faults };
}

const stepPattern = /^\/stages\/\d+\/steps\/\d+(?=\/(?!name|skippedBecause))/;

/** The place that no rule can judge any more: the whole step when one of its parts is malformed, else that part alone. */
function unclear({ pointer, code }: DefinitionFault): string {
  return (code === 'unknown_key' ? null : stepPattern.exec(pointer)?.[0]) ?? pointer;
}

/** The schema is typed by `Definition`, so what keeps it is one; a repeated or oddly written entry leaves the type as it is. */
const isDefinition = (value: unknown): value is Definition =>
  shapeFaults(value, definitionSchema).every(({ code }) => code === 'twice' || code === 'wrong_format');
