import { holds } from '../definition/condition.ts';
import type { Handler, Step } from '../definition/definition.ts';
import type { Facts } from '../definition/fact.ts';

/** Who handles a step, and who in their place when it is their own; `chosen` is the condition of the content that said so. */
export type Handling = {
  readonly handledBy: Handler;
  readonly substitute?: Handler;
  readonly chosen?: string;
};

/** Every handling that a step knows, the usual one last. */
export const handlings = ({ alternatives = [], handledBy, substitute }: Step): readonly Handling[] => [
  ...alternatives.map(({ when, ...handling }) => ({ ...handling, chosen: when })),
  { handledBy, ...(substitute === undefined ? {} : { substitute }) },
];

/** The handling that the content calls for. What cannot be decided on these facts leaves it to the usual handler. */
export const handlingFor = (step: Step, facts: Facts): Handling =>
  handlings(step).find(({ chosen }) => chosen === undefined || holds(chosen, facts) === true) ?? step;
