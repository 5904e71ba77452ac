import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openLink } from './link.ts';

/** A server that counts what it was asked, behind a link. */
async function linked() {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('done');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const link = await openLink({ name: 'test', target: (server.address() as AddressInfo).port });
  onTestFinished(async () => {
    await link.stop();
    server.closeAllConnections();
    server.close();
  });
  const ask = () =>
    fetch(`http://127.0.0.1:${link.port}/`, { method: 'POST', body: 'x' }).then((response) =>
      response.text(),
    );
  return { link, ask, asked: () => asked };
}

test('in clear weather everything passes', async () => {
  const { ask, asked } = await linked();
  expect(await ask()).toBe('done');
  expect(asked()).toBe(1);
});

test('a lost reply was asked for: the request arrived, its answer did not', async () => {
  const { link, ask, asked } = await linked();
  link.become({ kind: 'lost-replies', oneIn: 1 });
  await expect(ask()).rejects.toThrow('fetch failed');
  expect([asked(), link.lostReplies()]).toEqual([1, 1]);
  link.become({ kind: 'clear' });
  expect(await ask()).toBe('done');
});

test('a slow link keeps what passes, and its order', async () => {
  const { link, ask } = await linked();
  link.become({ kind: 'slow', delayMs: 60 });
  const began = performance.now();
  expect(await ask()).toBe('done');
  expect(performance.now() - began).toBeGreaterThan(100);
});

test('a reset breaks who is connected, and lets the next one in', async () => {
  const { link, ask, asked } = await linked();
  link.become({ kind: 'slow', delayMs: 300 });
  const broken = ask();
  const failure = expect(broken).rejects.toThrow('fetch failed');
  await expect.poll(() => link.reset()).toBe(1);
  await failure;
  link.become({ kind: 'clear' });
  expect(await ask()).toBe('done');
  expect(asked()).toBe(1);
});
