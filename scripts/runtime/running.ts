import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataDir } from './clone.ts';
import { identityOf, isRunning } from './process-identity.ts';

const schema = z.object({
  process: z.object({ pid: z.number(), started: z.string() }),
  pages: z.string(),
  apiDocs: z.string(),
  temporalUi: z.string().optional(),
  /** The catcher's page; its mails are at /messages.json. */
  mail: z.string().optional(),
  /** What a script needs to work on the same installation, as `config/env.ts` reads it. */
  environment: z.record(z.string(), z.string()),
});

export type Running = z.infer<typeof schema>;

const file = join(dataDir, 'running.json');

/** The system that `npm start` of this clone keeps running, or null. */
export function findRunning(): Running | null {
  try {
    const running = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isRunning(running.process) ? running : null;
  } catch {
    return null;
  }
}

export function announceRunning(running: Omit<Running, 'process'>): void {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify({ ...running, process: identityOf(process.pid) }, null, 2), {
    mode: 0o600,
  });
  renameSync(partial, file);
}

export function forgetRunning(): void {
  rmSync(file, { force: true });
}
