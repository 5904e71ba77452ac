import type { Sql } from 'postgres';

/** The role that the application connects as; whoever only watches connects as another. */
const applicationRole = 'totrinh_app';

/** Statements of the application's role since the start, per database, `begin` and `commit` among them. */
export async function countStatements(sql: Sql): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ name: string; calls: number }[]>`
    select datname as name, sum(calls)::int as calls
    from pg_stat_statements s
    join pg_database d on d.oid = s.dbid
    join pg_roles r on r.oid = s.userid
    where r.rolname = ${applicationRole} or datname like 'temporal%'
    group by datname`;
  return new Map(rows.map(({ name, calls }) => [name, calls]));
}
