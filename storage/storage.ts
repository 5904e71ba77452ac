import type { Readable } from 'node:stream';

/** Where files lie; keys are UUIDs that we make ourselves, never names from outside. */
export type Storage = {
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly get: (key: string) => Promise<Uint8Array>;
  readonly stream: (key: string) => Readable;
  readonly remove: (key: string) => Promise<void>;
  readonly exists: (key: string) => Promise<boolean>;
};
