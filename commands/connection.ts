import { Client, Connection } from '@temporalio/client';
import type { TemporalSettings } from '../config/temporal.ts';

/** A client of the namespace; connects at the first call, so that a process starts while Temporal is away. */
export function connectClient({ connection, namespace }: TemporalSettings): Client {
  return new Client({ connection: Connection.lazy(connection), namespace });
}
