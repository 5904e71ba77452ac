import { join } from 'node:path';
import { type Env, EnvironmentError, readEnv } from '../../config/env.ts';
import { freePort } from './ports.ts';
import { installationSecret } from './secrets.ts';

export type Values = Record<string, string | undefined>;

/** What the user's environment leaves open and `npm start` settles by itself. */
export type Choices = {
  readonly ownDatabase: boolean;
  readonly ownTemporal: boolean;
  readonly ownMail: boolean;
  readonly demo: boolean;
  /** The environment of API and worker, but for the addresses of what is still to be started. */
  readonly values: Values;
};

/** Throws, before anything is started, with every problem of the environment. */
export async function settleEnvironment(given: Values, dir: string): Promise<Choices> {
  const ownDatabase = Boolean(given.DATABASE_URL);
  const ownTemporal = Boolean(given.TEMPORAL_ADDRESS || given.TEMPORAL_PROFILE || given.TEMPORAL_CONFIG_FILE);
  const ownMail = Boolean(given.SMTP_URL);
  const port = await portOrElse(given.PORT || '3000');
  const values: Values = {
    ...given,
    PORT: port,
    HOST: given.HOST || '127.0.0.1',
    STORAGE_DIR: given.STORAGE_DIR || join(dir, 'storage'),
    INSTALLATION_SECRET: given.INSTALLATION_SECRET || installationSecret(dir),
    // Somebody's own database gets demo people only when that is asked for.
    DEMO: given.DEMO || String(!ownDatabase),
  };
  const env = readAll(values, ownDatabase && !given.DATABASE_MIGRATION_URL);
  return {
    ownDatabase,
    ownTemporal,
    ownMail,
    demo: env.DEMO,
    values: { ...values, PUBLIC_URL: env.PUBLIC_URL },
  };
}

/** A busy port gives way to a free one; what is no port number is left for the list of problems. */
async function portOrElse(wanted: string): Promise<string> {
  const port = Number(wanted);
  return Number.isInteger(port) && port > 0 && port < 65536 ? String(await freePort(port)) : wanted;
}

function readAll(values: Values, lacksOwner: boolean): Env {
  const problems = lacksOwner
    ? [
        'DATABASE_MIGRATION_URL is missing: with a DATABASE_URL of your own, migrations need its owner’s connection',
      ]
    : [];
  try {
    const later = { DATABASE_URL: 'postgres://settled.later/totrinh', SMTP_URL: 'smtp://settled.later' };
    const env = readEnv({ ...values, ...withoutGiven(later, values) });
    if (problems.length === 0) return env;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    problems.push(...error.problems);
  }
  throw new EnvironmentError(problems);
}

function withoutGiven(later: Record<string, string>, values: Values): Values {
  return Object.fromEntries(Object.entries(later).filter(([name]) => !values[name]));
}
