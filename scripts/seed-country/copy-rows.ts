import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Sql, TransactionSql } from 'postgres';

/** Loads rows by COPY; each row names the same columns. */
export async function copyRows(
  sql: Sql | TransactionSql,
  table: PgTable,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const known = getTableColumns(table);
  const columns = Object.keys(first).flatMap((key) => {
    const column = known[key];
    return column === undefined ? [] : [{ key, column }];
  });
  const names = columns.map(({ key }) => `"${toSnakeCase(key)}"`).join(', ');
  const stream = await sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  const done = finished(stream);
  let chunk = '';
  for (const row of rows) {
    const fields = columns.map(({ key, column }) => {
      const value: unknown = Reflect.get(row, key);
      return value === null || value === undefined ? '\\N' : escaped(column.mapToDriverValue(value));
    });
    chunk += `${fields.join('\t')}\n`;
    if (chunk.length < 262_144) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  stream.end(chunk);
  await done;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (value: unknown): string =>
  String(value).replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);
