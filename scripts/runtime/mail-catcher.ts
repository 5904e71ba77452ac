import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type CaughtMail, createMailStore } from './mail-store.ts';

/** What the server does with an address: takes it, 550, 451, or never answers. */
export type Treatment = 'accept' | 'refuse' | 'try_later' | 'hang';

export type MailCatcher = {
  readonly smtpUrl: string;
  readonly port: number;
  /** Newest first. */
  messages(to?: string): readonly CaughtMail[];
  stop(): Promise<void>;
};

type Options = {
  readonly port?: number;
  /** Mails are also kept here as .eml files. */
  readonly dir?: string;
  readonly keep?: number;
  readonly onRecipient?: (address: string) => Treatment;
  /** After a whole message has arrived. */
  readonly onMessage?: (raw: string) => Treatment;
};

export async function startMailCatcher(options: Options = {}): Promise<MailCatcher> {
  const store = createMailStore(options.dir, options.keep ?? 500);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: 25 * 1024 * 1024,
    onRcptTo: ({ address }, _session, done) => {
      treat(options.onRecipient?.(address) ?? 'accept', () => done(), done);
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      receive(stream)
        .then((raw) => {
          const treatment = options.onMessage?.(raw.toString('utf8')) ?? 'accept';
          treat(treatment, () => void store.add(raw, to).then(() => done(), done), done);
        })
        .catch(done);
    },
  });
  // Clients that break off in mid-message are part of what is tried out here.
  server.on('error', () => undefined);
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    smtpUrl: `smtp://127.0.0.1:${port}`,
    messages: (to) => store.list(to),
    stop: () => stop(server),
  };
}

function treat(treatment: Treatment, accept: () => void, refuse: (error: Error) => void): void {
  if (treatment === 'accept') accept();
  if (treatment === 'refuse') refuse(reply(550, '5.1.1 No such mailbox here'));
  if (treatment === 'try_later') refuse(reply(451, '4.3.0 Try again later'));
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port));
  });
}

/** A connection held by `hang` would keep the server open: it is not waited for. */
function stop(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    for (const connection of server.connections) connection.close();
    server.close(() => resolve());
    setTimeout(resolve, 500).unref();
  });
}
