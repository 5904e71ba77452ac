import type { Sql } from 'postgres';
import { type Block, databasesByOid, type Tables, tablesOf } from './relations.ts';

/** What a window of the write-ahead log holds for one database. */
export type WalCount = {
  /** Transactions that wrote something, without the server's own housekeeping. */
  readonly commits: number;
  readonly housekeeping: number;
  /** Without images of whole pages, which depend on when the last checkpoint was. */
  readonly bytes: number;
  readonly pageImageBytes: number;
  /** How many commits touched the same tables, `executions history_node`. */
  readonly byTables: Readonly<Record<string, number>>;
};

/** A position in the log. */
type Lsn = string;

type WalRecord = {
  readonly xid: string;
  readonly type: string;
  readonly length: number;
  readonly images: number;
  readonly blocks: string | null;
};

/** Temporal writes these by its own clock: leases, ack levels, who is a member. */
const housekeepingTables = [
  'cluster_membership',
  'cluster_metadata_info',
  'shards',
  'task_queues',
  'queue_metadata',
];

/** Reads the log of a whole cluster: exact, per database, at once. */
export type WalReader = {
  now(): Promise<Lsn>;
  between(from: Lsn, to: Lsn): Promise<ReadonlyMap<string, WalCount>>;
};

export function openWalReader(sql: Sql, urlOf: (database: string) => string): WalReader {
  const known = new Map<string, Tables>();
  const tablesIn = async (database: string): Promise<Tables> => {
    const tables = known.get(database) ?? (await tablesOf(urlOf(database)));
    known.set(database, tables);
    return tables;
  };
  return {
    async now() {
      const [row] = await sql<{ lsn: Lsn }[]>`select pg_current_wal_flush_lsn()::text as lsn`;
      return row?.lsn ?? '0/0';
    },
    async between(from, to) {
      if (from === to) return new Map();
      const records = await sql<WalRecord[]>`
        select xid::text, resource_manager || ' ' || record_type as type, record_length as length,
          fpi_length as images, block_ref as blocks
        from pg_get_wal_records_info(${from}, ${to})`;
      const names = await databasesByOid(sql);
      const drafts = draftsOf(records, names);
      const counts = new Map<string, WalCount>();
      for (const [database, draft] of drafts) counts.set(database, counted(draft, await tablesIn(database)));
      return counts;
    },
  };
}

type Draft = {
  bytes: number;
  images: number;
  readonly touched: Map<string, Set<string>>;
  readonly committed: Set<string>;
};

/** A record belongs to the database of its blocks; a commit to the one that its transaction wrote in. */
function draftsOf(records: readonly WalRecord[], names: ReadonlyMap<string, string>): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const homes = new Map<string, string>();
  for (const { xid, type, length, images, blocks } of records) {
    const touched = blocksIn(blocks);
    const database = names.get(touched[0]?.database ?? '') ?? homes.get(xid);
    if (database === undefined) continue;
    const draft = drafts.get(database) ?? { bytes: 0, images: 0, touched: new Map(), committed: new Set() };
    drafts.set(database, draft);
    draft.bytes += length - images;
    draft.images += images;
    if (xid === '0') continue;
    homes.set(xid, database);
    if (type === 'Transaction COMMIT') draft.committed.add(xid);
    const nodes = draft.touched.get(xid) ?? new Set();
    for (const { file } of touched) nodes.add(file);
    draft.touched.set(xid, nodes);
  }
  return drafts;
}

function counted({ bytes, images, touched, committed }: Draft, tables: Tables): WalCount {
  const byTables: Record<string, number> = {};
  let housekeeping = 0;
  for (const xid of committed) {
    const names = [...new Set([...(touched.get(xid) ?? [])].map((file) => tables.get(file) ?? file))].sort();
    byTables[names.join(' ')] = (byTables[names.join(' ')] ?? 0) + 1;
    if (names.every((name) => housekeepingTables.includes(name))) housekeeping += 1;
  }
  return { commits: committed.size - housekeeping, housekeeping, bytes, pageImageBytes: images, byTables };
}

const blocksIn = (blocks: string | null): readonly Block[] =>
  [...(blocks ?? '').matchAll(/rel \d+\/(\d+)\/(\d+)/g)].map(([, database = '', file = '']) => ({
    database,
    file,
  }));
