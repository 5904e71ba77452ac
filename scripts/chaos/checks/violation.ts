import type { Guarantee, Violation } from '../operation.ts';

/** How a check says what it expected of a submission, and what it found. */
export type Accuse = (expected: string, found: string) => Violation;

export const accuse =
  (guarantee: Guarantee, submissionId: string | null): Accuse =>
  (expected, found) => ({ guarantee, submissionId, expected, found });
