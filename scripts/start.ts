import { buildPrograms } from './runtime/build-programs.ts';
import { makeDataDir } from './runtime/clone.ts';
import { stopLeftPrograms } from './runtime/leftovers.ts';
import { tryLock } from './runtime/lock.ts';
import { stopEverything } from './runtime/owned-process.ts';
import { lastLines, programsIn } from './runtime/program.ts';
import { sayWithTime as say } from './runtime/progress.ts';
import { announceRunning, findRunning, forgetRunning } from './runtime/running.ts';
import { type Application, startApplication } from './runtime/start-application.ts';
import { settleEnvironment } from './runtime/start-environment.ts';
import { type Services, startServices } from './runtime/start-services.ts';
import { addressesOf, startTable, whoRuns } from './runtime/start-table.ts';

let ending: Promise<never> | undefined;

// A reader that went away (`npm start | head`) or a closed terminal must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0, 'Stopping …'));

main().catch((error: unknown) => end(1, error instanceof Error ? error.message : String(error)));

async function main(): Promise<void> {
  const began = performance.now();
  const dir = makeDataDir();
  if (!(await tryLock(`start:${dir}`))) {
    process.stderr.write(`${whoRuns(findRunning())}\n`);
    process.exit(1);
  }
  process.stdout.write('Starting Totrinh: PostgreSQL, Temporal, mail catcher, worker and API\n');
  await stopLeftPrograms(dir, say);
  const choices = await settleEnvironment(process.env, dir);
  const [services] = await Promise.all([startServices(choices, dir, say), buildPrograms(programsIn(dir))]);
  const application = await startApplication(choices, services, dir, say);
  announceRunning(addressesOf(services));
  watch(services, application);
  process.stdout.write(`\n${startTable(services, application, performance.now() - began)}\n`);
}

/** No part is restarted: what died says so, and everything stops. */
function watch(services: Services, application: Application): void {
  for (const part of [...services.processes, ...application.processes]) {
    void part.ended.then((how) => {
      if (!ending) void end(1, `${part.name} has ended by itself (${how}).\n${lastLines(part)}`);
    });
  }
}

function end(code: number, why: string): Promise<never> {
  ending ??= (async () => {
    process.stderr.write(`\n${why}\n`);
    forgetRunning();
    await stopEverything();
    if (code === 0) process.stdout.write('Everything is stopped.\n');
    process.exit(code);
  })();
  return ending;
}
