import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from './environment.ts';

type Handler = (c: Context<ApiEnv>) => Promise<Response>;

/** A route that reads its body itself: one that takes several media types, or is made from a table. */
export function addDocumented(
  routes: OpenAPIHono<ApiEnv>,
  config: Omit<RouteConfig, 'getRoutingPath'>,
  handler: Handler,
): void {
  const route = createRoute(config);
  routes.openAPIRegistry.registerPath(route);
  routes.on(route.method.toUpperCase(), route.getRoutingPath(), handler);
}

/** The id in the address; a service says whether there is anything behind it. */
export const idOf = (c: Context<ApiEnv>): string => c.req.param('id') ?? '';
