import type { Capacity } from './actor.ts';

/** Who handles each step, resolved by services when the submission was sent. */
export type Routing = {
  /** Roles of the submission's own unit that revise, answer and withdraw. */
  readonly author: { readonly unitId: string; readonly roles: readonly string[] };
  readonly steps: Readonly<Record<string, StepRouting>>;
  /** Roles that may cancel a submission that was sent (administrators). */
  readonly administrators: readonly Capacity[];
};

export type StepRouting = {
  readonly unitId: string;
  readonly decide: readonly string[];
  readonly assign: readonly string[];
  readonly propose: readonly string[];
  /** True when the substitute authority handles it, since the handler would be the own unit. */
  readonly substituted: boolean;
  /** The condition of the content that chose this handler; without one, the usual handler. */
  readonly chosen?: string;
  /** One for each rung of the step's ladder; null where it would let the submitting unit judge itself. */
  readonly escalations: readonly (Capacity | null)[];
};
