import { randomUUID } from 'node:crypto';
import { testDefinitions } from './test-definitions.ts';

/** As the administrator does it: checked like any other. */
export async function publishDefinitions(port: number, token: string): Promise<void> {
  for (const definition of testDefinitions()) {
    const response = await fetch(`http://127.0.0.1:${port}/api/definitions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ definition }),
    });
    if (!response.ok) throw new Error(`${definition.key} was not published: ${await response.text()}`);
  }
}
