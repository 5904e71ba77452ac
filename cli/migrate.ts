import { z } from 'zod';
import { EnvironmentError } from '../config/env.ts';
import { migrate } from '../db/migrate.ts';
import type { Command, Source } from './command.ts';
import { refuseArguments } from './no-arguments.ts';

const example = 'postgres://user:password@localhost:5432/totrinh';
const postgresUrl = z
  .string({ error: `is missing (for example ${example})` })
  .refine((value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol), {
    error: `must be a URL like ${example}`,
  });

/** Migrations need the databases alone, so that they can run before anything else is set up. */
const environment = z.object({ DATABASE_MIGRATION_URL: postgresUrl, DATABASE_URL: postgresUrl.optional() });

export const migrateDatabase: Command = async (source, args, print) => {
  refuseArguments(args);
  const { DATABASE_MIGRATION_URL, DATABASE_URL } = readDatabases(source);
  const role = DATABASE_URL === undefined ? '' : decodeURIComponent(new URL(DATABASE_URL).username);
  await (role === '' ? migrate(DATABASE_MIGRATION_URL) : migrate(DATABASE_MIGRATION_URL, role));
  print('The database is up to date.');
};

function readDatabases({ DATABASE_MIGRATION_URL, DATABASE_URL }: Source): z.infer<typeof environment> {
  // Compose files hand on unset variables as empty strings.
  const parsed = environment.safeParse({
    DATABASE_MIGRATION_URL: DATABASE_MIGRATION_URL || undefined,
    DATABASE_URL: DATABASE_URL || undefined,
  });
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
}
