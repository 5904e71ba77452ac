import type { Client } from '@temporalio/client';

/**
 * F0: one transaction that writes the same rows. F1: bare Temporal with the same handlers, activities and timers.
 * U1: our engine, called in process. U2: our engine over HTTP.
 */
export const variantNames = ['F0', 'F1', 'U1', 'U2'] as const;
export type VariantName = (typeof variantNames)[number];

/** One way to have the same work done. */
export type Variant = {
  readonly name: VariantName;
  /** The application's database. */
  readonly database: string;
  /** The rows of plans that were frozen and not sent yet. */
  insert(count: number): Promise<readonly string[]>;
  /** Carries out one step of the way, 0 being the submit; answers the version when a person would have their answer. */
  act(submissionId: string, step: number): Promise<number>;
};

/** A variant whose decisions are made in a workflow. */
export type WorkflowVariant = Variant & {
  readonly client: Client;
  readonly workflowId: (submissionId: string) => string;
};
