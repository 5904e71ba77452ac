import type { StepRouting } from '../approval/routing.ts';
import type { Step } from '../definition/definition.ts';
import type { Submitter } from './organisation.ts';

/** Who belongs to the submitting unit: its heads, and everybody with a position there. */
export type OwnPeople = {
  readonly heads: readonly string[];
  readonly all: ReadonlySet<string>;
};

export type JudgingCase = {
  readonly step: Step;
  readonly submitter: Submitter;
  readonly own: OwnPeople;
};

/** Those who would not be refused later: nobody of the submitting unit where another is named, and never its only head. */
export function mayJudge(
  { step, submitter, own }: JudgingCase,
  { unitId }: StepRouting,
  holders: readonly string[],
): readonly string[] {
  const isForeign = step.handledBy.unit.rule !== 'own' && unitId !== submitter.unitId;
  const sender = step.kind !== 'delivery' && own.heads.length === 1 ? own.heads[0] : undefined;
  return holders.filter((person) => person !== sender && !(isForeign && own.all.has(person)));
}
