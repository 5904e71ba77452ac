import { createMiddleware } from 'hono/factory';
import { authenticate } from '../identity/authenticate.ts';
import { countRequests } from '../identity/request-counts.ts';
import type { Engine } from '../services/context.ts';
import { ServiceError } from '../services/service-error.ts';
import type { ApiEnv, ApiSettings } from './environment.ts';
import { languageAsked } from './language.ts';

const bearer = /^Bearer +(\S+) *$/i;

/** Lets in who carries a valid token, asked anew for every request, so that a revoked one is refused at once. */
export const authenticated = (
  engine: Engine,
  { demo = false, requestsPerMinute }: Pick<ApiSettings, 'demo' | 'requestsPerMinute'> = {},
) => {
  const waitFor = requestsPerMinute === undefined ? () => 0 : countRequests(engine.db, requestsPerMinute);
  return createMiddleware<ApiEnv>(async (c, next) => {
    const token = bearer.exec(c.req.header('Authorization') ?? '')?.[1];
    const caller = token === undefined ? null : await authenticate(engine.db, token, 'api');
    if (caller === null) throw new ServiceError({ code: 'unauthenticated' });
    c.set('language', languageAsked(c.req.header('Accept-Language')) ?? caller.language);
    const seconds = waitFor(caller.tokenId ?? caller.personId);
    if (seconds > 0) throw new ServiceError({ code: 'too_often', seconds });
    const key = c.req.header('Idempotency-Key')?.trim();
    c.set('isDemo', demo);
    c.set('ctx', { ...engine, caller, ...(key === undefined || key === '' ? {} : { key }) });
    await next();
    // What one person may see must not be kept for another.
    c.header('Cache-Control', 'no-store');
  });
};
