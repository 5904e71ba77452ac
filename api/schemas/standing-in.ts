import { z } from '@hono/zod-openapi';

/** Whole days in Vietnam. */
export const standingInDays = {
  from: z.iso.date().describe('The first day, in Vietnam'),
  until: z.iso.date().describe('The last day, itself included'),
};
