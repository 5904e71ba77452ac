import type { Sql } from 'postgres';

/** Tables whose rows the application may add and read, and never change: the record. */
const appendOnly = ['events', 'checkpoints', 'ledger', 'definitions', 'changes'] as const;

/** Gives the application's role what it needs and nothing more; safe to repeat after every migration. */
export async function grantTo(sql: Sql, role: string): Promise<void> {
  const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (known === undefined) throw new Error(`there is no database role ${role} for the application`);
  await sql`grant usage on schema public to ${sql(role)}`;
  await sql`grant select, insert, update, delete on all tables in schema public to ${sql(role)}`;
  await sql`grant usage, select on all sequences in schema public to ${sql(role)}`;
  for (const table of appendOnly)
    await sql`revoke update, delete, truncate on ${sql(table)} from ${sql(role)}`;
}
