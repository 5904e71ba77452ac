import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

async function run(source: Record<string, string>, ...args: readonly string[]) {
  const err: string[] = [];
  const code = await runCommand(args, source, { out: () => undefined, err: (text) => err.push(text) });
  return { code, err: err.join('\n') };
}

test.each([[], ['fly'], ['toString'], ['migrate', '--force'], ['demo-people', '--xml']])(
  'what is not understood is answered with the commands that there are: %s',
  async (...args) => {
    const { code, err } = await run({}, ...args);
    expect(code).toBe(2);
    for (const name of ['migrate', 'seed-demo', 'demo-people', 'audit-key']) expect(err).toContain(name);
  },
);

test.each([
  ['migrate', ['DATABASE_MIGRATION_URL', 'DATABASE_URL']],
  ['seed-demo', ['DATABASE_URL', 'SMTP_URL', 'STORAGE_DIR', 'INSTALLATION_SECRET']],
  ['audit-key', ['DATABASE_URL', 'SMTP_URL', 'STORAGE_DIR', 'INSTALLATION_SECRET']],
])('%s lists every problem of a bad environment at once, and no password', async (command, names) => {
  const { code, err } = await run({ DATABASE_URL: 'mysql://a:hunter2@b' }, command);
  expect(code).toBe(1);
  for (const name of names) expect(err).toContain(`- ${name} `);
  expect(err).not.toContain('hunter2');
});
