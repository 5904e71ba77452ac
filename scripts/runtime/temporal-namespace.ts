import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** Ready means that a client gets an answer about a namespace, not that a port is open. */
export async function waitUntilServing(
  address: string,
  hasEnded: () => boolean,
  namespace = 'default',
): Promise<boolean> {
  const deadline = performance.now() + 60_000;
  while (!hasEnded() && performance.now() < deadline) {
    if (await knows(address, namespace)) return true;
    await sleep(100);
  }
  return false;
}

/** Returns when the frontend knows it: its list of namespaces is a cache. */
export async function createNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
    const deadline = performance.now() + 20_000;
    while (!(await counts(connection, namespace))) {
      if (performance.now() > deadline) throw new Error(`The namespace ${namespace} does not appear`);
      await sleep(50);
    }
  } finally {
    await connection.close();
  }
}

async function knows(address: string, namespace: string): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1000 });
    await connection.workflowService.describeNamespace({ namespace });
    return await counts(connection, namespace);
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

/** A call that goes through the caches, unlike describeNamespace. */
async function counts(connection: Connection, namespace: string): Promise<boolean> {
  return connection.workflowService
    .countWorkflowExecutions({ namespace })
    .then(() => true)
    .catch(() => false);
}
