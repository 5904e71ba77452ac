import type { Sql } from 'postgres';
import postgres from 'postgres';
import type { Postgres } from '../../runtime/postgres.ts';
import { temporalDatabases } from '../../runtime/temporal-server-config.ts';
import { countStatements } from './statements.ts';
import { openWalReader, type WalCount } from './wal.ts';

/** What was written and asked while something was done. */
export type Window = {
  readonly application: WalCount;
  readonly temporal: WalCount;
  readonly visibility: WalCount;
  readonly statements: { readonly application: number; readonly temporal: number };
};

/** Reads PostgreSQL's own counters, from a database that nothing else uses. */
export type Meters = {
  readonly sql: Sql;
  measure(database: string, work: () => Promise<unknown>): Promise<Window>;
  close(): Promise<void>;
};

const nothing: WalCount = { commits: 0, housekeeping: 0, bytes: 0, pageImageBytes: 0, byTables: {} };

export function openMeters(server: Postgres): Meters {
  const sql = postgres(server.superUrl('postgres'), { max: 1, onnotice: () => undefined });
  const wal = openWalReader(sql, server.superUrl);
  return {
    sql,
    async measure(database, work) {
      const before = await countStatements(sql);
      const from = await wal.now();
      await work();
      const to = await wal.now();
      const after = await countStatements(sql);
      const written = await wal.between(from, to);
      const asked = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
      return {
        application: written.get(database) ?? nothing,
        temporal: written.get(temporalDatabases.main) ?? nothing,
        visibility: written.get(temporalDatabases.visibility) ?? nothing,
        statements: { application: asked(database), temporal: asked(temporalDatabases.main) },
      };
    },
    close: () => sql.end(),
  };
}
