import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { pump, type Weather } from './pump.ts';

/** A TCP connection that can be disturbed: between people and an API, or between a process and what it depends on. */
export type Link = {
  readonly name: string;
  readonly port: number;
  become(weather: Weather): void;
  /** Breaks everything that is connected now; answers how many. */
  reset(): number;
  /** How many replies were dropped after their request had been handed on. */
  readonly lostReplies: () => number;
  stop(): Promise<void>;
};

type Options = {
  readonly name: string;
  readonly target: number;
  /** Whether a request ends here; by default everything that is sent asks for a reply. */
  readonly endsRequest?: (chunk: Buffer) => boolean;
};

export async function openLink({ name, target, endsRequest = () => true }: Options): Promise<Link> {
  let weather: Weather = { kind: 'clear' };
  let lost = 0;
  let replies = 0;
  const open = new Set<Socket>();
  const now = (): Weather => weather;

  const losesReply = (): boolean => {
    if (weather.kind !== 'lost-replies') return false;
    replies += 1;
    return replies % weather.oneIn === 0;
  };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    let asked = false;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    pump(near, far, now, (chunk) => {
      asked = endsRequest(chunk);
      return true;
    });
    pump(far, near, now, () => {
      if (!asked || !losesReply()) return true;
      lost += 1;
      near.resetAndDestroy();
      return false;
    });
    far.once('error', () => near.resetAndDestroy());
    near.once('error', () => far.destroy());
    far.once('close', () => near.end());
    near.once('close', () => far.end());
  });
  await listening(server);
  return {
    name,
    port: (server.address() as AddressInfo).port,
    become(next) {
      weather = next;
    },
    reset() {
      const broken = open.size / 2;
      for (const socket of open) socket.resetAndDestroy();
      return broken;
    },
    lostReplies: () => lost,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
