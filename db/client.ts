import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { prepared } from './prepared.ts';
import * as schema from './schema/index.ts';

/** Opens a pool of connections as the application's role. */
export function openDatabase(url: string, { max = 10 }: { readonly max?: number } = {}) {
  const sql = postgres(url, { max, onnotice: () => {}, connection: { application_name: 'totrinh' } });
  return {
    db: drizzle(prepared(sql), { schema, casing: 'snake_case' }),
    close: () => sql.end({ timeout: 5 }),
  };
}

export type Database = ReturnType<typeof openDatabase>['db'];
/** A transaction, or the database itself. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Connection = Database | Transaction;
