import type { Client } from '@temporalio/client';
import { eq } from 'drizzle-orm';
import { connectClient } from '../../../commands/connection.ts';
import { type Database, openDatabase } from '../../../db/client.ts';
import { people, positions } from '../../../db/schema/index.ts';
import { approvalType } from '../../../workflows/approval/messages.ts';
import type { CaughtMail, Evidence } from '../operation.ts';
import { groupBy } from './group-by.ts';
import { type Request, requestsOf } from './requests.ts';

type Office = { readonly unitId: string; readonly roles: readonly string[] };

/** What every check looks at: the evidence, the three places that it is compared with, and who is who. */
export type Scene = {
  readonly evidence: Evidence;
  readonly db: Database;
  readonly client: Client;
  readonly requests: ReadonlyMap<string, Request>;
  readonly requestsTo: ReadonlyMap<string, readonly Request[]>;
  /** Addresses of active people. */
  readonly emails: ReadonlyMap<string, string>;
  readonly holdersOf: (office: Office) => readonly string[];
  /** Everybody who holds any post in a unit. */
  readonly membersOf: (unitId: string) => readonly string[];
  /** Runs that Temporal lists, by workflow. */
  readonly runIds: ReadonlyMap<string, readonly string[]>;
  readonly caught: ReadonlyMap<string, readonly CaughtMail[]>;
  close(): Promise<void>;
};

export async function openScene(evidence: Evidence): Promise<Scene> {
  const { db, close } = openDatabase(evidence.databaseUrl, { max: 6 });
  const client = connectClient({
    connection: { address: evidence.temporalAddress, grpcCompression: { codec: 'none' } },
    namespace: evidence.namespace,
  });
  const requests = requestsOf(evidence.operations);
  const [active, held, runIds] = await Promise.all([
    db.select().from(people).where(eq(people.active, true)),
    db.select().from(positions),
    listRuns(client),
  ]);
  const emails = new Map(active.map(({ id, email }) => [id, email]));
  const byUnit = groupBy(held, ({ unitId }) => unitId);
  return {
    evidence,
    db,
    client,
    requests: new Map(requests.map((request) => [request.causeId, request])),
    requestsTo: groupBy(requests, ({ submissionId }) => submissionId),
    emails,
    holdersOf: ({ unitId, roles }) => [
      ...new Set(
        (byUnit.get(unitId) ?? [])
          .filter(({ role, personId }) => roles.includes(role) && emails.has(personId))
          .map(({ personId }) => personId),
      ),
    ],
    membersOf: (unitId) => (byUnit.get(unitId) ?? []).map(({ personId }) => personId),
    runIds,
    caught: groupBy(evidence.mails, ({ messageId }) => messageId),
    async close() {
      await client.connection.close();
      await close();
    },
  };
}

async function listRuns(client: Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const runs: { readonly workflowId: string; readonly runId: string }[] = [];
  for await (const { workflowId, runId } of client.workflow.list({
    query: `WorkflowType = '${approvalType}'`,
  }))
    runs.push({ workflowId, runId });
  const byWorkflow = groupBy(runs, ({ workflowId }) => workflowId);
  return new Map([...byWorkflow].map(([workflowId, some]) => [workflowId, some.map(({ runId }) => runId)]));
}
