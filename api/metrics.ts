import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ApiEnv } from './environment.ts';

/** Durations by route pattern and status, and the process's own figures. Patterns only: no ids in labels. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
    registers: [registry],
  });
  const measure = createMiddleware<ApiEnv>(async (c, next) => {
    const stop = durations.startTimer({ method: c.req.method });
    await next();
    stop({ route: patternOf(routePath(c, -1)), status: c.res.status });
  });
  return { measure, registry };
}

/** What only middleware matched has no route of its own. */
export const patternOf = (path: string): string => (path.includes('*') || path === '' ? 'none' : path);
