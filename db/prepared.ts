import type { Sql } from 'postgres';

/**
 * Has every statement prepared once per connection: one round trip instead of two, and parsed once. Drizzle asks for that
 * only where a query was given a name. `?prepare=false` in the URL turns it off, for poolers that cannot.
 */
export function prepared(sql: Sql): Sql {
  if (!sql.options.prepare) return sql;
  const { begin } = sql;
  prepares(sql);
  const beginPrepared = (...given: readonly unknown[]) => {
    const work = given.at(-1);
    return Reflect.apply(begin, sql, [
      ...given.slice(0, -1),
      (scoped: Sql) => asWork(work)(prepares(scoped)),
    ]);
  };
  return Object.assign(sql, { begin: beginPrepared });
}

/** The guarantee: the last argument of `begin` is what is done in the transaction. */
const asWork = (work: unknown) => work as (scoped: Sql) => Promise<unknown>;

function prepares(sql: Sql): Sql {
  const { unsafe } = sql;
  const always: Sql['unsafe'] = (query, parameters = [], options = {}) =>
    unsafe(query, parameters, { ...options, prepare: parameters.length > 0 });
  return Object.assign(sql, { unsafe: always });
}
