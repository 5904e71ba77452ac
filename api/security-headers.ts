import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiEnv } from './environment.ts';

const nothing = ["'none'"];
const ours = ["'self'"];
/** Browsers heed it over HTTPS alone. */
const strictTransportSecurity = 'max-age=31536000; includeSubDomains';

/** Answers of the API are data: nothing in them may run, load or be framed. */
const data = secureHeaders({
  contentSecurityPolicy: { defaultSrc: nothing, frameAncestors: nothing, baseUri: nothing, sandbox: [] },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity,
});

/** The documentation page: our own scripts and styles, and pictures that its styles carry in themselves. */
const documentation = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: nothing,
    scriptSrc: ours,
    styleSrc: ours,
    imgSrc: ["'self'", 'data:'],
    fontSrc: ours,
    connectSrc: ours,
    baseUri: nothing,
    formAction: nothing,
    frameAncestors: nothing,
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity,
});

export const securityHeaders = createMiddleware<ApiEnv>((c, next) =>
  /^\/docs(\/|$)/.test(c.req.path) ? documentation(c, next) : data(c, next),
);
