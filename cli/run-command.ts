import { EnvironmentError } from '../config/env.ts';
import { type Command, type Print, type Source, UsageError } from './command.ts';

type Listed = { readonly does: string; readonly load: () => Promise<Command> };

const commands: Readonly<Record<string, Listed>> = {
  migrate: {
    does: 'brings the database up to date, as its owner (DATABASE_MIGRATION_URL)',
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  'seed-demo': {
    does: 'puts the demo data in; repeating it changes nothing',
    load: async () => (await import('./seed-demo.ts')).seedDemoData,
  },
  'demo-people': {
    does: 'lists the demo people with their access tokens [--json]',
    load: async () => (await import('./demo-people.ts')).listDemoPeople,
  },
  'audit-key': {
    does: 'prints the public key that audit checkpoints are verified with',
    load: async () => (await import('./audit-key.ts')).printAuditKey,
  },
};

const usage = [
  'Usage: tsx cli.ts <command>',
  ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(12)} ${does}`),
].join('\n');

type Output = { readonly out: Print; readonly err: Print };
const toTerminal: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

/** Runs one command; the answer is the exit code: 1 when it failed, 2 when it was not understood. */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  source: Source,
  { out, err }: Output = toTerminal,
): Promise<number> {
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (listed === undefined)
      throw new UsageError(name === '' ? 'Which command?' : `There is no command ${name}.`);
    const command = await listed.load();
    await command(source, args, out);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) err(`${error.message}\n\n${usage}`);
    else err(error instanceof EnvironmentError ? error.message : detailOf(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What is not a problem of the environment is ours to find: with its stack, and with what the driver said. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\nCaused by: ${error.cause.message}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
