import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { MailTransport } from '../emails/transport.ts';

/** What activities need of the outside world; entry points and tests hand it in. */
export type Dependencies = {
  readonly db: Database;
  readonly client: Client;
  readonly transport: MailTransport;
  readonly log: Logger;
  /** The task queue of `approval`. */
  readonly taskQueue: string;
  /** The task queue of `mail`. */
  readonly mailTaskQueue: string;
  /** Where links in mails lead. */
  readonly publicUrl: string;
  /** Signs audit checkpoints. */
  readonly secret: string;
};
