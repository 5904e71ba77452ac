import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { queueMail } from '../../activities/projection/queue-mail.ts';
import type { Database } from '../../db/client.ts';
import { chainStart, eventRowsOf, toRows } from '../../db/event-rows.ts';
import { events as eventTable, remarks, revisions, submissions } from '../../db/schema/index.ts';
import type { Command, CommandBodies, CommandKind } from '../../domain/approval/command.ts';
import { type Decided, decide, settle, tick } from '../../domain/approval/decide.ts';
import type { Settlement } from '../../domain/approval/event.ts';
import type { AttachmentRef, RemarkRef } from '../../domain/approval/revision.ts';
import type { Movement, State } from '../../domain/approval/state.ts';
import { vietnam, vietnamAt } from '../../domain/calendar/vietnam.fixture.ts';
import type { Content } from '../../domain/content/content.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { digestOf } from '../../domain/digest.ts';
import { type Organisation, sampleRoutingIn, type Who } from './sample-organisation.ts';
import { ownUnit } from './sample-routing.ts';

/** Plays a submission's history through the decider into PostgreSQL, with the mails that it owes; times are Vietnam's. */
export type History = {
  readonly submissionId: string;
  readonly state: () => State;
  readonly submit: (at: string, who: Who) => Promise<void>;
  readonly resubmit: (at: string, who: Who, changed: Content) => Promise<void>;
  readonly act: <Kind extends CommandKind>(
    at: string,
    who: Who,
    kind: Kind,
    body: CommandBodies[Kind],
  ) => Promise<void>;
  readonly tick: (at: string) => Promise<void>;
  /** The ledger's answer to everything that was asked of it. */
  readonly settle: (at: string, answer: (movement: Movement) => Omit<Settlement, 'key'>) => Promise<void>;
  readonly remark: (text: string) => Promise<RemarkRef>;
};

export const sampleFile = (): AttachmentRef => ({ id: uuidv7(), digest: digestOf(randomUUID()) });

type Sample = { readonly definition: Definition; readonly content: Content; readonly fileNumber: string };

export async function openHistory(
  db: Database,
  organisation: Organisation,
  sample: Sample,
): Promise<History> {
  const { definition, content, fileNumber } = sample;
  const submissionId = uuidv7();
  const unitId = organisation.unitId(ownUnit);
  const createdBy = organisation.personId('drafter');
  await db.insert(submissions).values({
    id: submissionId,
    kind: definition.kind,
    unitId,
    rootUnitId: organisation.unitId('UBND'),
    year: content.year,
    title: content.title,
    fileNumber,
    readers: [],
    createdBy,
  });
  let state: State | null = null;

  const present = (): State => {
    if (state === null) throw new Error('nothing was submitted yet');
    return state;
  };
  const record = async (decided: Decided): Promise<void> => {
    const before = state;
    await db.transaction(async (tx) => {
      const head = (await eventRowsOf(tx, submissionId)).at(-1)?.hash ?? chainStart;
      if (decided.events.length > 0)
        await tx.insert(eventTable).values([...toRows(submissionId, decided.events, head)]);
      await tx
        .update(submissions)
        .set({ state: decided.state.is, version: decided.state.version })
        .where(eq(submissions.id, submissionId));
      await queueMail(tx, { before, after: decided.state, fresh: decided.events });
    });
    state = decided.state;
  };
  const freeze = async (number: number, frozen: Content, who: Who) => {
    const authors = [createdBy, organisation.personId(who)];
    const revision = revisionOf(frozen, { number, authors });
    await db.insert(revisions).values({
      submissionId,
      number,
      content: frozen,
      digest: revision.digest,
      authors,
      keyId: randomUUID(),
    });
    return revision;
  };
  const act: History['act'] = async (at, who, kind, body) => {
    const decided = decide(
      state,
      commandOf(organisation, who, kind, body, state?.version ?? 0),
      vietnamAt(at),
    );
    if ('refusal' in decided) throw new Error(`${kind} was refused: ${JSON.stringify(decided.refusal)}`);
    await record(decided);
  };
  return {
    submissionId,
    state: present,
    act,
    async submit(at, who) {
      const routing = sampleRoutingIn(organisation, definition);
      const revision = await freeze(1, content, who);
      await act(at, who, 'submit', {
        submissionId,
        unitId,
        definition,
        rules: 1,
        routing,
        calendar: vietnam,
        revision,
        attachments: [],
      });
    },
    async resubmit(at, who, changed) {
      const revision = await freeze(present().revision.number + 1, changed, who);
      await act(at, who, 'resubmit', { rules: 1, revision });
    },
    tick: (at) => record(tick(present(), vietnamAt(at))),
    settle: (at, answer) => {
      const results = present().ledger.map((movement) => ({ key: movement.key, ...answer(movement) }));
      return record(settle(present(), results, vietnamAt(at)));
    },
    async remark(text) {
      const [id, salt] = [uuidv7(), randomUUID()];
      await db.insert(remarks).values({ id, salt, text });
      return { id, digest: digestOf({ salt, text }) };
    },
  };
}

/** The guarantee: kind and body belong together by `act`'s signature, which a union cannot express. */
function commandOf<Kind extends CommandKind>(
  { personId, capacity }: Organisation,
  who: Who,
  kind: Kind,
  body: CommandBodies[Kind],
  seen: number,
) {
  const actor = { personId: personId(who), capacity: capacity(who), onBehalfOf: [], via: 'api' as const };
  const key = { id: randomUUID(), body: digestOf(body) };
  return { key, actor, seen, kind, ...body } as unknown as Command;
}
