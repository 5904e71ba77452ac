import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { createApi } from '../../api/app.ts';
import { connectClient } from '../../commands/connection.ts';
import { openDatabase } from '../../db/client.ts';
import { diskStorage } from '../../storage/disk-storage.ts';

/** The API over connections that are never opened: for what needs no service. */
export function idleApi() {
  const { db } = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const client = connectClient({ connection: { address: '127.0.0.1:1' }, namespace: 'nothing' });
  const engine = {
    db,
    client,
    storage: diskStorage(tmpdir()),
    taskQueue: 'approval',
    secret: 'x'.repeat(32),
  };
  const settings = { publicUrl: 'http://localhost:3000', version: 'test', log: pino({ level: 'silent' }) };
  return createApi(engine, settings);
}
