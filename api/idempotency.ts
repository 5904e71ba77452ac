import { createMiddleware } from 'hono/factory';
import { ServiceError } from '../services/service-error.ts';
import type { ApiEnv } from './environment.ts';

const longestKey = 200;

/** Every POST carries a key, so that whoever does not hear the answer can ask again without doing it twice. */
export const requireKey = createMiddleware<ApiEnv>(async (c, next) => {
  const { key } = c.var.ctx;
  if (c.req.method === 'POST' && (key === undefined || key.length > longestKey))
    throw new ServiceError({ code: 'key_missing' });
  await next();
});
