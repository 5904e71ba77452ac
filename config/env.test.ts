import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnv } from './env.ts';

const complete = {
  DATABASE_URL: 'postgres://app:secret@localhost:5432/totrinh',
  SMTP_URL: 'smtp://localhost:1025',
  STORAGE_DIR: '/var/lib/totrinh',
  INSTALLATION_SECRET: 'x'.repeat(32),
  TEMPORAL_CONFIG_FILE: '/nonexistent/temporal.toml',
};

describe('readEnv', () => {
  test('fills in the defaults', () => {
    expect(readEnv(complete)).toMatchObject({
      MAIL_FROM: 'Tờ trình <totrinh@localhost>',
      PUBLIC_URL: 'http://localhost:3000',
      PORT: 3000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DEMO: false,
      TEMPORAL_TASK_QUEUE: 'approval',
      MAIL_TASK_QUEUE: 'mail',
      temporal: { namespace: 'default', connection: { address: 'localhost:7233' } },
    });
  });

  test('the public address follows the port and loses its last slash', () => {
    expect(readEnv({ ...complete, PORT: '8080' }).PUBLIC_URL).toBe('http://localhost:8080');
    expect(readEnv({ ...complete, PUBLIC_URL: 'https://a.vn/' }).PUBLIC_URL).toBe('https://a.vn');
  });

  test('lists every problem at once, by name, without the values', () => {
    const bad = {
      DATABASE_URL: 'mysql://user:hunter2@x',
      PORT: 'many',
      INSTALLATION_SECRET: 'short',
      DEMO: 'maybe',
    };
    const { problems, message } = problemsOf(bad);
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'STORAGE_DIR', 'PORT', 'INSTALLATION_SECRET', 'DEMO']) {
      expect(problems.filter((problem) => problem.startsWith(name))).toHaveLength(1);
    }
    expect(message).not.toContain('hunter2');
  });

  test('an empty variable counts as absent', () => {
    expect(readEnv({ ...complete, PORT: '', DATABASE_MIGRATION_URL: '' }).PORT).toBe(3000);
    expect(problemsOf({ ...complete, SMTP_URL: '' }).problems).toHaveLength(1);
  });

  test('.env.example is complete and is accepted as a demonstration only', () => {
    const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
    expect(readEnv({ ...example }).MAIL_FROM).toBe('Tờ trình <totrinh@localhost>');
    const { problems } = problemsOf({ ...example, DEMO: 'false' });
    expect(problems).toEqual([expect.stringMatching(/^INSTALLATION_SECRET is still the one/)]);
  });

  test('Temporal comes from the standard variables, key and TLS included', () => {
    const { temporal } = readEnv({
      ...complete,
      TEMPORAL_ADDRESS: 'eu.example.org:7233',
      TEMPORAL_NAMESPACE: 'province',
      TEMPORAL_API_KEY: 'key',
    });
    expect(temporal).toEqual({
      namespace: 'province',
      connection: { address: 'eu.example.org:7233', apiKey: 'key', tls: true },
    });
  });

  test('a Temporal profile that cannot be read is one of the problems listed', () => {
    const { problems } = problemsOf({ ...complete, SMTP_URL: '', TEMPORAL_PROFILE: 'missing' });
    expect(problems.map((problem) => problem.split(/[ :]/)[0])).toEqual(['SMTP_URL', 'TEMPORAL_*']);
  });
});

function problemsOf(source: Record<string, string>): EnvironmentError {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}
