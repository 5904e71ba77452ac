import { createServer, type Server, type Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createTransport, type MailTransport, type OutgoingMail } from './transport.ts';

const mail: OutgoingMail = {
  to: 'hoa@nahang.example',
  subject: '[KH-2027-0001] Hồ sơ được trả lại',
  html: '<p>Thẩm định</p>',
  text: 'Thẩm định',
  messageId: '<outbox-1@totrinh.example>',
  language: 'vi',
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
};

function transportTo(port: number, limitMs?: number): MailTransport {
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const from = 'Totrinh <totrinh@example.vn>';
  const transport = createTransport({ smtpUrl, from, ...(limitMs === undefined ? {} : { limitMs }) });
  closers.push(transport.close);
  return transport;
}

type Arrived = { readonly recipients: readonly string[]; readonly message: Email };
type Refuse = { readonly at: 'RCPT' | 'MAIL' | 'DATA'; readonly responseCode: number; readonly text: string };

/** A real SMTP server on loopback that keeps what it is given, or refuses it. */
async function smtpServer(refuse?: Refuse): Promise<{ port: number; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const answerAt = (at: Refuse['at']): Error | null =>
    refuse?.at === at ? Object.assign(new Error(refuse.text), { responseCode: refuse.responseCode }) : null;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => done(answerAt('MAIL')),
    onRcptTo: (_address, _session, done) => done(answerAt('RCPT')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(Buffer.concat(chunks)).then((message) => {
          arrived.push({ recipients, message });
          done(answerAt('DATA'));
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return { port: portOf(server.server), arrived };
}

/** A server that takes the connection and then does only what it is told. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return portOf(server);
}

describe('a server that answers', () => {
  test('gets the mail with its Message-ID, language and mark of automatic mail', async () => {
    const { port, arrived } = await smtpServer();
    expect(await transportTo(port).send(mail)).toMatchObject({ sent: true });
    const [first] = arrived;
    expect(first?.recipients).toEqual([mail.to]);
    expect(first?.message).toMatchObject({ messageId: mail.messageId, subject: mail.subject });
    expect(first?.message.text?.trim()).toBe(mail.text);
    expect(first?.message.html?.trim()).toBe(mail.html);
    const header = (key: string) => first?.message.headers.find((entry) => entry.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('content-language')).toBe('vi');
  });

  test('gets the same Message-ID when a mail is repeated', async () => {
    const { port, arrived } = await smtpServer();
    const transport = transportTo(port);
    await transport.send(mail);
    await transport.send(mail);
    expect(arrived.map(({ message }) => message.messageId)).toEqual([mail.messageId, mail.messageId]);
  });

  test.each<[string, Refuse, boolean]>([
    [
      'an unknown mailbox is refused for good',
      { at: 'RCPT', responseCode: 550, text: '5.1.1 No such user' },
      true,
    ],
    [
      'a full mailbox is refused for good',
      { at: 'RCPT', responseCode: 552, text: '5.2.2 Mailbox full' },
      true,
    ],
    [
      'a greylisted mailbox is tried again',
      { at: 'RCPT', responseCode: 451, text: '4.7.1 Try later' },
      false,
    ],
    [
      'a relay that is closed to us is tried again',
      { at: 'RCPT', responseCode: 554, text: '5.7.1 Relay access denied' },
      false,
    ],
    ['a refused sender is tried again', { at: 'MAIL', responseCode: 550, text: '5.1.8 Bad sender' }, false],
    ['a refused message is tried again', { at: 'DATA', responseCode: 554, text: '5.6.0 Not now' }, false],
  ])('%s', async (_promise, refuse, permanent) => {
    const { port } = await smtpServer(refuse);
    const result = await transportTo(port).send(mail);
    expect(result).toMatchObject({ sent: false, permanent });
    expect(result).toHaveProperty('reason', expect.stringContaining(refuse.text));
  });

  test('a refused mailbox does not spoil the next mail', async () => {
    const { port } = await smtpServer({ at: 'RCPT', responseCode: 550, text: 'No such user' });
    const transport = transportTo(port);
    const results = await Promise.all([transport.send(mail), transport.send(mail)]);
    expect(results).toEqual([results[0], results[0]]);
    expect(results[0]).toMatchObject({ permanent: true });
  });
});

describe('a server that does not answer', () => {
  test('holds a sender no longer than the limit when it swallows the whole mail', async () => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream) => stream.resume(),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    const result = await transportTo(portOf(server.server), 300).send(mail);
    expect(result).toMatchObject({ sent: false, permanent: false });
  });

  test.each([
    ['says nothing', (_socket: Socket) => undefined],
    [
      'trickles a greeting that never ends',
      (socket: Socket) => {
        const timer = setInterval(() => socket.write('220-\r\n'), 20);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ])('holds a sender no longer than the limit when it %s', async (_case, onConnection) => {
    const transport = transportTo(await rawServer(onConnection), 300);
    const startedAt = performance.now();
    const results = await Promise.all(Array.from({ length: 12 }, () => transport.send(mail)));
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    for (const result of results) expect(result).toMatchObject({ sent: false, permanent: false });
  });

  test('that refuses connections is tried again later', async () => {
    const port = await rawServer(() => undefined);
    for (const close of closers.splice(0)) close();
    expect(await transportTo(port).send(mail)).toMatchObject({
      sent: false,
      permanent: false,
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('what a person typed never becomes a header or a recipient', () => {
  test('a subject with line breaks stays one subject', async () => {
    const { port, arrived } = await smtpServer();
    await transportTo(port).send({ ...mail, subject: 'Kế hoạch\r\nBcc: spy@example.com\r\n\r\nxin chào' });
    expect(arrived[0]?.recipients).toEqual([mail.to]);
    expect(arrived[0]?.message.bcc).toBeUndefined();
    expect(arrived[0]?.message.subject).toBe('Kế hoạch Bcc: spy@example.com xin chào');
  });

  test.each([
    'a@b.example, spy@example.com',
    'a@b.example\r\nBcc: spy@example.com',
    'Hòa <a@b.example>',
    'hoa',
    '',
  ])('the address %j is refused for good without asking a server', async (to) => {
    const { port, arrived } = await smtpServer();
    expect(await transportTo(port).send({ ...mail, to })).toMatchObject({ sent: false, permanent: true });
    expect(arrived).toEqual([]);
  });

  test('a malformed Message-ID is a mistake of ours', async () => {
    const { port } = await smtpServer();
    const send = transportTo(port).send({ ...mail, messageId: '<a@b>\r\nBcc: spy@example.com' });
    await expect(send).rejects.toThrow(TypeError);
  });
});
