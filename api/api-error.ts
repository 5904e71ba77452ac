import type { Problem } from '../services/service-error.ts';

/** What goes wrong before a service is asked, beside what services refuse. */
export type ApiProblem =
  | Problem
  | { readonly code: 'too_deep'; readonly limit: number }
  | { readonly code: 'no_such_address' }
  | { readonly code: 'method_not_allowed'; readonly allowed: string }
  | { readonly code: 'unexpected' };

export type ApiProblemCode = ApiProblem['code'];

export class ApiError extends Error {
  constructor(readonly problem: ApiProblem) {
    super(problem.code);
    this.name = 'ApiError';
  }
}
