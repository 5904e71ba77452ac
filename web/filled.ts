import { randomUUID } from 'node:crypto';
import { nothingTyped, type Typed } from './typed.ts';

/** What is wrong with a form, at a field; without a field it is about the whole. */
export type Fault = { readonly field: string | null; readonly text: string };

/** A form as it stands before somebody: what was typed, what is wrong with it, and its idempotency key. */
export type Filled = {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly key: string;
  /** Nothing was typed yet, so what a form suggests may stand in it. */
  readonly isFresh: boolean;
};

export const freshForm = (): Filled => ({
  typed: nothingTyped,
  faults: [],
  key: randomUUID(),
  isFresh: true,
});

/**
 * A form that comes back. A refusal bound nothing, so it gets a new key: what was uploaded before must not collide with
 * what is sent now. After an unknown outcome the key stays, so that sending again cannot act twice.
 */
export const returnedForm = (typed: Typed, faults: readonly Fault[], keepsKey = false): Filled => ({
  typed,
  faults,
  key: keepsKey ? typed.text('key') : randomUUID(),
  isFresh: false,
});

export const faultAt = ({ faults }: Filled, field: string): Fault | undefined =>
  faults.find((fault) => fault.field === field);
