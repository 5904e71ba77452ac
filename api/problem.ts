import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ServiceError } from '../services/service-error.ts';
import { ApiError, type ApiProblem } from './api-error.ts';
import type { ApiEnv } from './environment.ts';
import { errorsOf } from './problem-errors.ts';
import { statusOf } from './problem-status.ts';
import { wordsOf } from './problem-words.ts';

export const problemMediaType = 'application/problem+json';

/** The one place where an error becomes a response. What we did not foresee leaves no detail behind. */
export const answerError: ErrorHandler<ApiEnv> = (error, c) => problemResponse(c, problemIn(error, c));

export const answerNotFound: NotFoundHandler<ApiEnv> = (c) => problemResponse(c, { code: 'no_such_address' });

/** A problem document (RFC 9457) in the language of the request. */
export function problemResponse(c: Context<ApiEnv>, problem: ApiProblem): Response {
  const language = c.var.language;
  const status = statusOf(problem);
  const errors = errorsOf(problem, language);
  c.set(
    'problem',
    problem.code === 'refused' || problem.code === 'forbidden' ? problem.because : problem.code,
  );
  const document = {
    type: `urn:totrinh:problem:${problem.code}`,
    ...wordsOf(problem, language),
    status,
    code: problem.code,
    ...('because' in problem ? { because: problem.because } : {}),
    ...('version' in problem ? { version: problem.version } : {}),
    ...(problem.code === 'exists_already' ? { id: problem.id } : {}),
    ...(problem.code === 'preview_changed' ? { preview: problem.preview } : {}),
    ...(problem.code === 'refused' && problem.detail !== undefined ? { params: problem.detail } : {}),
    ...(errors.length === 0 ? {} : { errors }),
    requestId: c.var.requestId,
  };
  return c.body(JSON.stringify(document), status, {
    'Content-Type': problemMediaType,
    'Content-Language': language,
    'Cache-Control': 'no-store',
    ...headersOf(c, problem),
  });
}

function headersOf(c: Context<ApiEnv>, problem: ApiProblem): Record<string, string> {
  switch (problem.code) {
    case 'unauthenticated': {
      const why = c.req.header('Authorization') === undefined ? '' : ', error="invalid_token"';
      return { 'WWW-Authenticate': `Bearer realm="totrinh"${why}` };
    }
    case 'outcome_unknown':
      return { 'Retry-After': '2' };
    case 'too_often':
      return { 'Retry-After': String(problem.seconds) };
    case 'version_changed':
      return { ETag: `"${problem.version}"` };
    case 'method_not_allowed':
      return { Allow: problem.allowed };
    default:
      return {};
  }
}

function problemIn(error: Error, c: Context<ApiEnv>): ApiProblem {
  if (error instanceof ServiceError || error instanceof ApiError) return error.problem;
  if (error instanceof HTTPException) {
    if (error.status === 400) return { code: 'invalid', faults: [{ pointer: '', message: 'malformed' }] };
    if (error.status === 415)
      return { code: 'media_type_refused', found: c.req.header('Content-Type') ?? 'unknown' };
  }
  return { code: 'unexpected' };
}
