import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createNamespace } from '../../scripts/runtime/temporal-namespace.ts';

export type FreshNamespace = { readonly address: string; readonly namespace: string };

/** A namespace of one's own on the run's Temporal server; it goes away with the server. */
export async function freshNamespace(): Promise<FreshNamespace> {
  const address = inject('temporalAddress');
  const namespace = `test-${randomUUID()}`;
  await createNamespace(address, namespace);
  return { address, namespace };
}
