import type { Bilingual } from '../bilingual.ts';
import type { Asks } from '../definition/definition.ts';
import type { Content, Finding, Norm } from './content.ts';
import type { OtherLine, Rule } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { decree171Conditions, type ScholarshipConditions } from './rules/scholarship-conditions.ts';
import type { SubmissionKind } from './submission-kind.ts';

export type { OtherLine, ScholarshipConditions };

/** What content is held against; `others` are the lines of other units' plans, without one's own. */
export type CheckedAgainst = {
  readonly norms: readonly Norm[];
  readonly others: readonly OtherLine[];
  /** Left out: those of Decree 171/2025/NĐ-CP. */
  readonly conditions?: ScholarshipConditions;
  /** What the process asks of the unit; left out while none is known. */
  readonly asks?: Asks;
};

const rulesByCode = new Map<string, Rule>(Object.entries(rules));

/** Every breach of every rule at once. Faults keep content from being submitted, warnings do not. */
export function checkContent(
  kind: SubmissionKind,
  content: Content,
  against: CheckedAgainst,
): readonly Finding[] {
  const examined = { kind, content, conditions: decree171Conditions, asks: null, ...against };
  return [...rulesByCode].flatMap(([code, { severity, breaches }]) =>
    breaches(examined).map(({ pointer, params = {} }) => ({ pointer, code, severity, params })),
  );
}

/** Where the rule behind a finding's code comes from; null for faults of form, which need no legal basis. */
export const sourceOfRule = (code: string): Bilingual | null => rulesByCode.get(code)?.source ?? null;
