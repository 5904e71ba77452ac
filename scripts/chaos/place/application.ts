import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { bareEnvironment } from '../../bench/place/engine.ts';
import type { OwnedProcess } from '../../runtime/owned-process.ts';
import { freePort } from '../../runtime/ports.ts';
import { answersOk, hasSaidReady, startProgram, waitFor } from '../../runtime/program.ts';
import type { Build } from './builds.ts';
import type { Links } from './links.ts';

export type ApplicationName = 'api-1' | 'api-2' | 'worker-1' | 'worker-2';
type Environment = Readonly<Record<string, string>>;

export type Setting = {
  readonly dir: string;
  readonly links: Links;
  /** As the application connects to PostgreSQL itself. */
  readonly appUrl: string;
  readonly namespace: string;
  readonly secret: string;
  readonly ports: { readonly 'api-1': number; readonly 'api-2': number };
};

/** Below the range from which the system lends ports, so that nobody takes one while its owner is down. */
export const lastingPort = (): Promise<number> => freePort(randomInt(10_000, 32_768));

/** Each process has links of its own to what it depends on. */
export function environmentOf(name: ApplicationName, setting: Setting): Environment {
  const { dir, links, appUrl, namespace, secret, ports } = setting;
  const database = new URL(appUrl);
  database.port = String(links.of(`${name}:postgres`).port);
  return {
    ...bareEnvironment(dir),
    LOG_LEVEL: 'warn',
    DATABASE_URL: database.href,
    TEMPORAL_ADDRESS: `127.0.0.1:${links.of(`${name}:temporal`).port}`,
    TEMPORAL_NAMESPACE: namespace,
    SMTP_URL: `smtp://127.0.0.1:${links.mail.port}`,
    STORAGE_DIR: join(dir, 'storage'),
    INSTALLATION_SECRET: secret,
    PUBLIC_URL: `http://127.0.0.1:${links.of('people:api-1').port}`,
    DEMO: 'true',
    API_REQUESTS_PER_MINUTE: '1000000',
    ...(name === 'api-1' || name === 'api-2' ? { PORT: String(ports[name]) } : {}),
  };
}

export const startApplication = (
  name: ApplicationName,
  build: Build,
  environment: Environment,
): OwnedProcess =>
  startProgram(name, name.startsWith('api') ? 'server.ts' : 'worker.ts', environment, build.dir);

export const isReady = (
  name: ApplicationName,
  process: OwnedProcess,
  environment: Environment,
): Promise<void> =>
  waitFor(
    process,
    name.startsWith('api')
      ? () => answersOk(`http://127.0.0.1:${environment.PORT}/readyz`)
      : () => hasSaidReady(process),
    60,
  );
