import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { ServiceError } from '../services/service-error.ts';
import { ApiError } from './api-error.ts';
import type { ApiEnv } from './environment.ts';
import { depthOf } from './json-depth.ts';

const megabyte = 1024 * 1024;
/** The form around a file takes a little more than the file. */
export const bodyLimits = { json: megabyte, workbook: 6 * megabyte, attachment: 21 * megabyte } as const;
export const deepestJson = 20;

const limiters = {
  json: limited(bodyLimits.json),
  workbook: limited(bodyLimits.workbook),
  attachment: limited(bodyLimits.attachment),
};

/** Keeps bodies within bounds before anything reads them; how much is allowed depends on where it goes. */
export const limitBodies = createMiddleware<ApiEnv>((c, next) => limiters[kindOf(c)](c, next));

function kindOf(c: Context): keyof typeof limiters {
  const isFile = /^(multipart\/form-data|application\/vnd\.openxmlformats)/i.test(
    c.req.header('Content-Type') ?? '',
  );
  if (!isFile) return 'json';
  if (c.req.path.endsWith('/attachments')) return 'attachment';
  return /\/(submissions|import|preview)$/.test(c.req.path) ? 'workbook' : 'json';
}

function limited(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ServiceError({ code: 'too_large', limit: maxSize });
    },
  });
}

/** What is nested without end would exhaust whoever walks it. */
export const limitDepth = createMiddleware<ApiEnv>(async (c, next) => {
  if (/^application\/([a-z.-]+\+)?json/i.test(c.req.header('Content-Type') ?? '') && c.req.method !== 'GET')
    if (depthOf(await c.req.text()) > deepestJson)
      throw new ApiError({ code: 'too_deep', limit: deepestJson });
  await next();
});
