import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A lock between processes that the kernel releases when its holder dies, however it dies:
 * an abstract Unix socket (Linux), so no stale file can remain. Null when somebody else holds it.
 */
export function tryLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(
      { path: `\0totrinh-${createHash('sha256').update(`${process.getuid?.()}:${name}`).digest('hex')}` },
      () => {
        server.unref();
        resolve(() => server.close());
      },
    );
  });
}

export async function waitForLock(name: string, onWait: () => void): Promise<() => void> {
  let release = await tryLock(name);
  if (!release) onWait();
  while (!release) {
    await sleep(500);
    release = await tryLock(name);
  }
  return release;
}
