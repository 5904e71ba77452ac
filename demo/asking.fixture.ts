import { Client } from '@temporalio/client';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../db/client.ts';
import { authenticate } from '../identity/authenticate.ts';
import { issueToken, type TokenScope } from '../identity/tokens.ts';
import type { Context } from '../services/context.ts';
import { diskStorage } from '../storage/disk-storage.ts';
import { type DemoPersonKey, person } from './demo-people.ts';

type Asked = { readonly key?: string; readonly scopes?: readonly TokenScope[] };

/** A request of a demo person with a token of their own, for services that touch PostgreSQL only. */
export async function asking(
  db: Database,
  who: DemoPersonKey,
  { key = uuidv7(), scopes = ['read', 'write'] }: Asked = {},
): Promise<Context> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { token } = await issueToken(db, {
    personId: person(who).id,
    name: 'test',
    scopes,
    expiresAt,
    verifiedAt: new Date(),
  });
  const caller = await authenticate(db, token, 'api');
  if (caller === null) throw new Error(`${who} may not ask`);
  const secret = 'a secret of the tests, 32 characters';
  return {
    db,
    client: new Client(),
    storage: diskStorage('/nonexistent'),
    taskQueue: 'none',
    secret,
    caller,
    key,
  };
}
