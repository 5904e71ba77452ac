import { randomUUID } from 'node:crypto';
import { testDefinitions } from './test-definitions.ts';

/** As the administrator does it: verified once more, and checked like any other. */
export async function publishDefinitions(port: number, token: string): Promise<void> {
  await post(port, token, '/api/me/verification', {});
  for (const definition of testDefinitions()) await post(port, token, '/api/definitions', { definition });
}

async function post(port: number, token: string, path: string, body: object): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`);
}
