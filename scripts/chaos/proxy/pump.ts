import type { Socket } from 'node:net';

/** What a link does to what passes over it. `lost-replies`: one reply in so many is dropped, and the connection with it. */
export type Weather =
  | { readonly kind: 'clear' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'lost-replies'; readonly oneIn: number };

/** Carries bytes one way, each as late as the weather has it, for as long as `mayPass` lets them. */
export function pump(
  from: Socket,
  to: Socket,
  weather: () => Weather,
  mayPass: (chunk: Buffer) => boolean,
): void {
  const send = (chunk: Buffer): void => {
    if (to.destroyed) return;
    if (to.write(chunk)) return;
    from.pause();
    to.once('drain', () => from.resume());
  };
  from.on('data', (chunk) => {
    if (!mayPass(chunk)) return;
    const now = weather();
    if (now.kind !== 'slow') return send(chunk);
    // Nothing more is read meanwhile: what comes later stays behind.
    from.pause();
    setTimeout(() => {
      from.resume();
      send(chunk);
    }, now.delayMs);
  });
}
