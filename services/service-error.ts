import type { RefusalCode } from '../domain/approval/refusal.ts';
import type { CellFinding } from '../domain/content/cell-finding.ts';
import type { Finding } from '../domain/content/content.ts';
import type { Denial } from './denial.ts';

/** Why a service did not do what was asked; `api/problem.ts` gives each a status and words. */
export type Problem =
  | { readonly code: 'unauthenticated' }
  | { readonly code: 'forbidden'; readonly because: Denial }
  | { readonly code: 'not_found' }
  | { readonly code: 'invalid'; readonly faults: readonly BodyFault[] }
  | { readonly code: 'faulty_content'; readonly findings: readonly Finding[] }
  | { readonly code: 'faulty_workbook'; readonly findings: readonly CellFinding[] }
  | {
      readonly code: 'refused';
      readonly because: RefusalCode;
      readonly pointer?: string;
      readonly detail?: Readonly<Record<string, string | number>>;
    }
  | { readonly code: 'key_missing' }
  | { readonly code: 'key_reused' }
  | { readonly code: 'version_missing' }
  | { readonly code: 'version_changed'; readonly version: number }
  | { readonly code: 'outcome_unknown' }
  | { readonly code: 'planning_closed' }
  | { readonly code: 'exists_already'; readonly id: string }
  | { readonly code: 'preview_changed'; readonly preview: object }
  | { readonly code: 'too_large'; readonly limit: number }
  | { readonly code: 'too_many'; readonly limit: number }
  | { readonly code: 'too_often'; readonly seconds: number }
  | { readonly code: 'media_type_refused'; readonly found: string };

export type ProblemCode = Problem['code'];

/** A fault in a request body, at its place. */
export type BodyFault = { readonly pointer: string; readonly message: string };

/** Thrown by services; anything else that is thrown is a bug. */
export class ServiceError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ServiceError';
  }
}
