import { z } from '@hono/zod-openapi';
import { fileResponse } from './responses.ts';

export const formatQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') });

/** A list as CSV or as a workbook. */
export const tableResponse = {
  description: 'The list',
  content: {
    ...fileResponse('text/csv', '').content,
    ...fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '').content,
  },
};
