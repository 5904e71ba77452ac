import { z } from 'zod';
import type { OwnedProcess } from './owned-process.ts';
import { answersOk, hasSaidReady, runCli, startProgram, waitFor } from './program.ts';
import { type Log, withProgress } from './progress.ts';
import type { Choices } from './start-environment.ts';
import type { Services } from './start-services.ts';

const demoPeople = z.array(
  z.object({ name: z.string(), role: z.string(), unit: z.string(), token: z.string() }),
);

export type DemoPerson = z.infer<typeof demoPeople>[number];
export type Application = {
  readonly people: readonly DemoPerson[];
  readonly processes: readonly OwnedProcess[];
};

export async function startApplication(
  choices: Choices,
  services: Services,
  dir: string,
  log: Log,
): Promise<Application> {
  const asOwner = { ...services.values, ...services.ownerValues };
  await withProgress(log, 'Migrations', () => runCli(['migrate'], asOwner, dir));
  log('Database migrated');
  if (choices.demo) {
    await withProgress(log, 'Demo data', () => runCli(['seed-demo'], asOwner, dir));
    log('Demo data in place');
  }
  const { values } = services;
  const worker = startProgram('worker', 'worker.ts', values, dir);
  const api = startProgram('api', 'server.ts', values, dir);
  const [people] = await Promise.all([
    choices.demo ? listPeople(values, dir) : [],
    withProgress(log, 'Worker', () => waitFor(worker, () => hasSaidReady(worker), 120)),
    withProgress(log, 'API', () => waitFor(api, () => answersOk(readyUrl(values)), 120)),
  ]);
  return { people, processes: [worker, api] };
}

async function listPeople(values: Services['values'], dir: string): Promise<DemoPerson[]> {
  return demoPeople.parse(JSON.parse(await runCli(['demo-people', '--json'], values, dir)));
}

function readyUrl({ HOST, PORT }: Services['values']): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return `http://${host}:${PORT}/readyz`;
}
