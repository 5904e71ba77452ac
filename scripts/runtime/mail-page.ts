import { createServer, type ServerResponse } from 'node:http';
import type { MailCatcher } from './mail-catcher.ts';
import { bodyOf, listPage, mailPage } from './mail-page-html.ts';

export type MailPage = { readonly url: string; stop(): Promise<void> };

/** Mail is made by strangers: no script runs, and its HTML is shown in a sandbox of its own. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const bodyPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export async function startMailPage(catcher: MailCatcher, port: number): Promise<MailPage> {
  const server = createServer((request, response) => {
    answer(catcher, new URL(request.url ?? '/', 'http://localhost'), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(catcher: MailCatcher, url: URL, response: ServerResponse): void {
  const to = url.searchParams.get('to') ?? undefined;
  const [, id, body] = /^\/messages\/(\d+)(\/html)?$/.exec(url.pathname) ?? [];
  const mail = id ? catcher.messages().find((candidate) => candidate.id === Number(id)) : undefined;
  if (url.pathname === '/') send(response, 'text/html', pagePolicy, listPage(catcher.messages(to), to));
  else if (url.pathname === '/messages.json')
    send(response, 'application/json', pagePolicy, JSON.stringify(catcher.messages(to)));
  else if (mail && body) send(response, 'text/html', bodyPolicy, bodyOf(mail));
  else if (mail) send(response, 'text/html', pagePolicy, mailPage(mail));
  else {
    response.statusCode = 404;
    send(response, 'text/plain', pagePolicy, 'Not found');
  }
}

function send(response: ServerResponse, type: string, policy: string, body: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}
