import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { connectClient } from '../../commands/connection.ts';
import { readTemporal } from '../../config/temporal.ts';
import { type DemoPersonKey, person } from '../../demo/demo-people.ts';
import { dataDir } from '../runtime/clone.ts';
import { runCli } from '../runtime/program.ts';
import { findRunning, type Running } from '../runtime/running.ts';
import { breakage } from './break-workflow.ts';
import type { Mail, Theatre } from './stage.ts';

/** The system that the story is played on. */
export type System = {
  readonly theatre: Theatre;
  readonly running: Running;
  readonly close: () => Promise<void>;
};

/** The one that runs, or one that is started for the story and stopped after it. */
export async function openSystem(): Promise<System> {
  const found = findRunning();
  const stop = found === null ? await start() : async () => undefined;
  const running = found ?? (await whenRunning());
  const tokens = await tokensOf(running);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const client = connectClient(readTemporal(running.environment));
  const { sabotage, supervise } = breakage(client, running.environment.TEMPORAL_TASK_QUEUE || 'approval');
  say(`Playing on ${running.pages}`);
  return {
    theatre: { send: sender(running, tokens), mails: () => mailsOf(running), say, sabotage, supervise },
    running,
    async close() {
      await client.connection.close();
      await stop();
    },
  };
}

function sender({ pages }: Running, tokens: ReadonlyMap<string, string>): Theatre['send'] {
  return (as: DemoPersonKey, method, path, { headers, body }) => {
    const authorization = `Bearer ${tokens.get(person(as).name) ?? ''}`;
    return fetch(`${pages}${path}`, {
      method,
      headers: { ...headers, authorization },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
  };
}

const people = z.array(z.object({ name: z.string(), token: z.string() }));

async function tokensOf({ environment }: Running): Promise<ReadonlyMap<string, string>> {
  const listed = people.parse(
    JSON.parse(await runCli(['demo-people', '--json'], { ...process.env, ...environment }, dataDir)),
  );
  return new Map(listed.map(({ name, token }) => [name, token]));
}

const caught = z.array(z.object({ id: z.number(), to: z.array(z.string()), subject: z.string() }));

async function mailsOf({ mail }: Running): Promise<readonly Mail[] | null> {
  if (mail === undefined) return null;
  const response = await fetch(new URL('/messages.json', mail));
  const newestFirst = caught.parse(await response.json());
  return newestFirst.toReversed().map(({ id, to, subject }) => ({ id, subject, to: to.join(', ') }));
}

async function start(): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.stdout.write('Nothing runs here yet: starting Totrinh for the story.\n');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) process.exit(code);
  });
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
}

async function whenRunning(): Promise<Running> {
  const until = Date.now() + 10 * 60_000;
  while (Date.now() < until) {
    const running = findRunning();
    if (running !== null) return running;
    await setTimeout(200);
  }
  throw new Error('the system did not start within ten minutes');
}
