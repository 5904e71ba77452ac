import type { Context } from 'hono';
import type { PageEnv } from '../page-env.ts';

/** The network address that a request comes from, for counting attempts; behind proxies of ours, what the outermost says. */
export function clientAddress<Env extends PageEnv>(c: Context<Env>): string | null {
  const { proxies = 0 } = c.var.settings;
  if (proxies === 0) return socketAddress(c.env);
  const told = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => one.trim());
  return told.at(-proxies) || null;
}

/** What `@hono/node-server` hands on; requests of tests have no socket. */
function socketAddress(env: unknown): string | null {
  const { incoming } = Object(env);
  const address: unknown = Object(Object(incoming).socket).remoteAddress;
  return typeof address === 'string' ? address : null;
}
