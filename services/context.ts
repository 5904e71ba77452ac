import type { Client } from '@temporalio/client';
import type { Database } from '../db/client.ts';
import type { Caller } from '../identity/caller.ts';
import type { Storage } from '../storage/storage.ts';

/** What services need of the outside world; an entry point or a test hands it in. */
export type Engine = {
  readonly db: Database;
  readonly client: Client;
  readonly storage: Storage;
  readonly taskQueue: string;
  /** Keys the HMAC over remarks and request bodies. */
  readonly secret: string;
};

export type { Caller };

/** One request: the engine, the caller, and the idempotency key of a POST. */
export type Context = Engine & { readonly caller: Caller; readonly key?: string };
