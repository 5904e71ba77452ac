import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, dropDatabase } from '../../scripts/runtime/postgres-databases.ts';

export type FreshDatabase = {
  /** As the application connects: the weaker role. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
};

/** A database of one's own with everything migrated: a copy of the template, about 60 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const databases = inject('databases');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(superUrl, name, databases.template);
  return {
    appUrl: withDatabase(databases.appUrl, name),
    ownerUrl: withDatabase(databases.ownerUrl, name),
    drop: () => dropDatabase(superUrl, name),
  };
}

function superUrl(database: string): string {
  return withDatabase(inject('databases').superUrl, database);
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
