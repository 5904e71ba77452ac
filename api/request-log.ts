import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { describedError } from '../services/described-error.ts';
import type { ApiEnv } from './environment.ts';
import { patternOf } from './metrics.ts';

/** One line per request: what was asked by pattern, never with bodies, names or query texts. Refusals are told apart. */
export const logRequests = (log: Logger) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const started = performance.now();
    await next();
    const { status } = c.res;
    const line = {
      requestId: c.var.requestId,
      method: c.req.method,
      route: patternOf(routePath(c, -1)),
      status,
      ms: Math.round(performance.now() - started),
      ...(c.get('ctx') === undefined ? {} : { personId: c.var.ctx.caller.personId }),
      ...(c.get('problem') === undefined ? {} : { problem: c.var.problem }),
    };
    if (status >= 500) log.error({ ...line, error: c.error && describedError(c.error) }, 'failed');
    else if (status >= 400) log.info(line, 'refused');
    else log.debug(line, 'answered');
  });
