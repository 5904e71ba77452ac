import type { Context } from 'hono';
import type { ApiEnv } from './environment.ts';

/** Points to the following page also in a `Link` header (RFC 8288), as a relative address. */
export function linkNext(c: Context<ApiEnv>, next: string | null): void {
  if (next === null) return;
  const query = new URLSearchParams(c.req.query());
  query.set('cursor', next);
  c.header('Link', `<${c.req.path}?${query}>; rel="next"`);
}
