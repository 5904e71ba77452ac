import type { Sql } from 'postgres';
import { withConnection } from '../../runtime/postgres-databases.ts';

/** A block that a log record changes: its database and its file, both by number. */
export type Block = { readonly database: string; readonly file: string };

/** Names of tables by the number of their file; an index or a TOAST table counts as its table. */
export type Tables = ReadonlyMap<string, string>;

export async function databasesByOid(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ oid: string; name: string }[]>`
    select oid::text, datname as name from pg_database`;
  return new Map(rows.map(({ oid, name }) => [oid, name]));
}

export async function tablesOf(url: string): Promise<Tables> {
  const rows = await withConnection(
    url,
    (sql) => sql<{ file: string; name: string }[]>`
      select pg_relation_filenode(c.oid)::text as file, coalesce(owner.relname, of_index.relname, c.relname) as name
      from pg_class c
      left join pg_index i on i.indexrelid = c.oid
      left join pg_class of_index on of_index.oid = i.indrelid
      left join pg_class owner on owner.reltoastrelid = coalesce(i.indrelid, c.oid)
      where pg_relation_filenode(c.oid) is not null`,
  );
  return new Map(rows.map(({ file, name }) => [file, name]));
}
