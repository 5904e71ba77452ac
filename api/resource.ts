import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from './environment.ts';
import { refuseFaults } from './request-faults.ts';

/** The routes of one resource; every part of a request that breaks its schema is told at once. */
export const resource = () => new OpenAPIHono<ApiEnv>({ defaultHook: refuseFaults });
