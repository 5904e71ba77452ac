import postgres from 'postgres';
import type { Passwords } from './postgres-cluster.ts';

type SuperUrl = (database: string) => string;

/** The owner runs migrations; the application's role owns nothing and gets its rights from them. */
export async function ensureRoles(superUrl: SuperUrl, passwords: Passwords): Promise<void> {
  await withConnection(superUrl('postgres'), async (sql) => {
    for (const role of ['totrinh_owner', 'totrinh_app'] as const) {
      const known = await sql`select 1 from pg_roles where rolname = ${role}`;
      if (known.length === 0) await sql.unsafe(`create role ${role} login password '${passwords[role]}'`);
    }
  });
}

/** Makes the database unless it exists, and says whether it did; a copy of `template` when one is named. */
export async function createDatabase(superUrl: SuperUrl, name: string, template?: string): Promise<boolean> {
  const copy = template ? `template "${template}" strategy file_copy` : 'template template0';
  const isNew = await withConnection(superUrl('postgres'), async (sql) => {
    const known = await sql`select 1 from pg_database where datname = ${name}`;
    if (known.length > 0) return false;
    await sql.unsafe(`create database "${name}" owner totrinh_owner ${copy}`);
    await sql.unsafe(`revoke all on database "${name}" from public`);
    await sql.unsafe(`grant connect on database "${name}" to totrinh_app`);
    return true;
  });
  if (template) return isNew;
  await withConnection(superUrl(name), async (sql) => {
    await sql`alter schema public owner to totrinh_owner`;
    await sql`revoke all on schema public from public`;
    await sql`grant usage on schema public to totrinh_app`;
  });
  return isNew;
}

export async function dropDatabase(superUrl: SuperUrl, name: string): Promise<void> {
  await withConnection(superUrl('postgres'), (sql) =>
    sql.unsafe(`drop database if exists "${name}" with (force)`),
  );
}

export async function withConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
