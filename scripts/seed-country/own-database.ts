import type { Sql } from 'postgres';
import { withConnection } from '../runtime/postgres-databases.ts';

const mark = 'totrinh seed-country: imagined data, walked by no supervisor';

/** Takes the database that it is connected to, unless that holds data of its own. */
export async function claimDatabase(sql: Sql): Promise<void> {
  const [found] = await sql<{ name: string; note: string | null; isUsed: boolean }[]>`
    select datname as name, shobj_description(oid, 'pg_database') as note,
      exists (select 1 from units) or exists (select 1 from submissions) as "isUsed"
    from pg_database where datname = current_database()`;
  if (found === undefined || found.note === mark) return;
  if (found.isUsed) throw notOurs(found.name);
  await sql.unsafe(`comment on database "${found.name}" is '${mark}'`);
}

/** Whether a database of this name is there, as one that `claimDatabase` took; any other of that name is refused. */
export function hasCountry(superUrl: string, name: string): Promise<boolean> {
  return withConnection(superUrl, async (sql) => {
    const [found] = await sql<{ note: string | null }[]>`
      select shobj_description(oid, 'pg_database') as note from pg_database where datname = ${name}`;
    if (found !== undefined && found.note !== mark) throw notOurs(name);
    return found !== undefined;
  });
}

const notOurs = (name: string): Error =>
  new Error(`the database ${name} holds data of its own: it is left alone`);
