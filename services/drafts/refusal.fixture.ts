import { type Problem, ServiceError } from '../service-error.ts';

/** The problem with which something was refused; it must not succeed, and must not fail otherwise. */
export async function problemOf(attempt: Promise<unknown>): Promise<Problem> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof ServiceError) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}
