import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { PageSettings } from './page-env.ts';

const megabyte = 1024 * 1024;
/** The largest file that services take, with a form around it. */
const largestForm = 25 * megabyte;

/** Headers, origin check and body limit of every page. */
export const secured = (
  { publicUrl }: PageSettings,
  tooLarge: Parameters<typeof bodyLimit>[0]['onError'],
) => {
  const publicOrigin = new URL(publicUrl).origin;
  return [
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000; includeSubDomains',
      xFrameOptions: 'DENY',
      // With `no-referrer` browsers send `Origin: null` along with our own forms.
      referrerPolicy: 'same-origin',
    }),
    csrf({ origin: (origin, c) => origin === publicOrigin || origin === new URL(c.req.url).origin }),
    bodyLimit({ maxSize: largestForm, ...(tooLarge === undefined ? {} : { onError: tooLarge }) }),
  ] as const satisfies readonly MiddlewareHandler[];
};
