import { createRoute, z } from '@hono/zod-openapi';
import type { Engine } from '../../services/context.ts';
import { resource } from '../resource.ts';
import { jsonResponse } from '../responses.ts';

const patienceMs = 1_500;
const ready = z.object({ ready: z.boolean(), unreachable: z.array(z.string()) });
const open = { tags: ['Operation'], security: [] };

/** Whether the process runs, and whether it can work: that needs PostgreSQL and Temporal. */
export const healthRoutes = (engine: Engine) =>
  resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/healthz',
        ...open,
        summary: 'The process is up',
        responses: { 200: jsonResponse(z.object({ up: z.literal(true) }), 'Up', { up: true }) },
      }),
      (c) => c.json({ up: true as const }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/readyz',
        ...open,
        summary: 'PostgreSQL and Temporal answer',
        responses: {
          200: jsonResponse(ready, 'Ready', { ready: true, unreachable: [] }),
          503: jsonResponse(ready, 'Not ready', { ready: false, unreachable: ['temporal'] }),
        },
      }),
      async (c) => {
        const unreachable = await unreachableOf(engine);
        return unreachable.length === 0
          ? c.json({ ready: true, unreachable }, 200)
          : c.json({ ready: false, unreachable }, 503);
      },
    );

async function unreachableOf({ db, client }: Engine): Promise<string[]> {
  const probes = {
    database: async () => db.execute('select 1'),
    temporal: async () =>
      client.withDeadline(Date.now() + patienceMs, () =>
        client.workflowService.describeNamespace({ namespace: client.options.namespace }),
      ),
  };
  const found = await Promise.all(
    Object.entries(probes).map(async ([name, probe]) => ((await answersInTime(probe)) ? [] : [name])),
  );
  return found.flat();
}

async function answersInTime(probe: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  const answered = probe().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
