import { tmpdir } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { asc, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { type Sent, sendCommand, sendSubmit } from '../../commands/approval.ts';
import { openDatabase } from '../../db/client.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { revisions, submissions, tasks } from '../../db/schema/index.ts';
import type { Command, CommandBodies, CommandKind } from '../../domain/approval/command.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { vietnam } from '../../domain/calendar/vietnam.fixture.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { digestOf } from '../../domain/digest.ts';
import { type RunningWorkers, startWorkers } from '../../workers/start-workers.ts';
import { approvalWorkflowId } from '../../workflows/approval/messages.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { samplePlan } from './sample-content.ts';
import { sampleRoutingIn, seedOrganisation, type Who } from './sample-organisation.ts';
import { yearlyPlan } from './shipped-definitions.ts';
import { freshNamespace } from './temporal.ts';
import { spawnWorker } from './worker-process.ts';

export const taskQueue = 'approval';
const secret = 'a secret for tests that is long enough';

/** The engine on a database and namespace of its own, driven by commands, without API and services. */
export type Approvals = Awaited<ReturnType<typeof openApprovals>>;

export async function openApprovals(own?: FreshDatabase) {
  const database = own ?? (await freshDatabase());
  const { address, namespace } = await freshNamespace();
  const { db, close } = openDatabase(database.appUrl, { max: 5 });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const organisation = await seedOrganisation(db);
  const transport = {
    send: async () => ({ sent: true, response: '250 taken' }) as const,
    close: () => undefined,
  };
  let workers: RunningWorkers | null = null;

  const commandOf = (who: Who, kind: CommandKind, body: object, form: Form): Command => {
    const actor = {
      personId: organisation.personId(who),
      capacity: organisation.capacity(who),
      onBehalfOf: [],
      via: 'api',
    };
    const key = { id: form.key ?? uuidv7(), body: digestOf(form.body ?? body) };
    return asCommand({ kind, key, actor, seen: form.seen ?? 1_000_000, ...body });
  };

  return {
    db,
    client,
    organisation,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    async startWorker(): Promise<void> {
      const needs = {
        db,
        client,
        transport,
        log: pino({ level: 'silent' }),
        taskQueue,
        mailTaskQueue: 'mail',
        publicUrl: 'http://localhost',
        secret,
      };
      workers = await startWorkers(needs, { connection: native, namespace });
    },
    async stopWorker(): Promise<void> {
      workers?.stop();
      await workers?.ended;
      workers = null;
    },
    /** A worker in a process of its own, to be killed. */
    spawnWorker: () =>
      spawnWorker({
        DATABASE_URL: database.appUrl,
        TEMPORAL_ADDRESS: address,
        TEMPORAL_NAMESPACE: namespace,
        SMTP_URL: 'smtp://127.0.0.1:9',
        STORAGE_DIR: tmpdir(),
        INSTALLATION_SECRET: secret,
        LOG_LEVEL: 'silent',
      }),

    /** The row of a draft that could be sent. */
    async draft(): Promise<string> {
      const submissionId = uuidv7();
      const unitId = organisation.unitId('commune');
      await db.insert(submissions).values({
        id: submissionId,
        kind: 'training-plan',
        unitId,
        rootUnitId: organisation.unitId('UBND'),
        year: 2027,
        title: samplePlan.title,
        total: samplePlan.total,
        readers: [],
        createdBy: organisation.personId('drafter'),
      });
      const authors = [organisation.personId('drafter'), organisation.personId('head')];
      const { digest } = revisionOf(samplePlan, { number: 1, authors });
      await db
        .insert(revisions)
        .values({ submissionId, number: 1, content: samplePlan, digest, authors, keyId: 'test' });
      return submissionId;
    },
    submitCommand(submissionId: string, definition: Definition = yearlyPlan, form: Form = {}) {
      const authors = [organisation.personId('drafter'), organisation.personId('head')];
      const revision = revisionOf(samplePlan, { number: 1, authors });
      const unitId = organisation.unitId('commune');
      const routing = sampleRoutingIn(organisation, definition);
      return commandOf(
        'head',
        'submit',
        { submissionId, unitId, definition, rules: 1, routing, calendar: vietnam, revision, attachments: [] },
        form,
      );
    },
    async submit(definition: Definition = yearlyPlan): Promise<string> {
      const submissionId = await this.draft();
      const command = this.submitCommand(submissionId, definition);
      if (command.kind !== 'submit') throw new Error('not a submit');
      const sent = await sendSubmit(client, taskQueue, command);
      if (sent.outcome !== 'accepted') throw new Error(`submit: ${JSON.stringify(sent)}`);
      return submissionId;
    },
    send<Kind extends Exclude<CommandKind, 'submit'>>(
      submissionId: string,
      who: Who,
      kind: Kind,
      body: CommandBodies[Kind],
      form: Form = {},
    ): Promise<Sent> {
      const command = commandOf(who, kind, body, form);
      if (command.kind === 'submit') throw new Error('submits are sent by submit()');
      return sendCommand(client, submissionId, command);
    },
    handle: (submissionId: string) => client.workflow.getHandle(approvalWorkflowId(submissionId)),
    events: async (submissionId: string) => (await eventRowsOf(db, submissionId)).map(toEvent),
    state: async (submissionId: string) => fold((await eventRowsOf(db, submissionId)).map(toEvent)),
    tasks: (submissionId: string) =>
      db.select().from(tasks).where(eq(tasks.submissionId, submissionId)).orderBy(asc(tasks.step)),
    projected: (submissionId: string, version: number) =>
      eventually(
        async () =>
          (
            await db
              .select({ version: submissions.version })
              .from(submissions)
              .where(eq(submissions.id, submissionId))
          )[0]?.version ?? 0,
        (have) => have >= version,
      ),
    async close(): Promise<void> {
      await this.stopWorker();
      await native.close();
      await connection.close();
      await close();
      await database.drop();
    },
  };
}

/** What a form carries beside its body. */
export type Form = { readonly key?: string; readonly seen?: number; readonly body?: unknown };

/** The guarantee: kind and body belong together by the signature of `send`, which a union cannot express. */
const asCommand = (command: object): Command => command as unknown as Command;
