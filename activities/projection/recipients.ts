import { absentAmong } from '../../db/absent.ts';
import type { Transaction } from '../../db/client.ts';
import { activeAmong, holdersOf } from '../../db/holders.ts';
import { standInsOf } from '../../db/stand-ins.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Task } from '../../domain/approval/tasks.ts';
import type { MailKind } from '../../domain/mail-kind.ts';

/** Who a mail is for: those who wrote the submission, a unit's roles, single people. */
export type Audience = {
  readonly requesters?: boolean;
  readonly task?: Task;
  readonly roles?: readonly { readonly unitId: string; readonly roles: readonly string[] }[];
  readonly people?: readonly string[];
  readonly except?: readonly string[];
};

/** Somebody who receives it; `onBehalfOf` where it is due to somebody else's office. */
export type Recipient = { readonly recipientId: string; readonly onBehalfOf: string | null };

/** Mails that call to act: of no use to whoever is away or has passed the work on. */
const calls: readonly MailKind[] = ['action-needed', 'reminder', 'overdue', 'escalated'];

/**
 * Everybody who receives a mail. 1. What is due to an office or an assignee goes to those who stand in for them too. 2. A call
 * to act does not go to whoever is away, nor to whoever passed the work on without wishing to be kept informed, 3. unless
 * nobody would be left to act.
 */
export async function recipientsOf(
  tx: Transaction,
  state: State,
  kind: MailKind,
  { requesters = false, task, roles = [], people = [], except = [] }: Audience,
): Promise<readonly Recipient[]> {
  const assignee = task?.assigneeId ?? null;
  const offices = [...roles, ...(task === undefined || assignee !== null ? [] : [task])];
  const holders = await Promise.all(offices.map((office) => holdersOf(tx, office)));
  const inOffice = await activeAmong(tx, [
    ...new Set([...holders.flat(), ...(assignee === null ? [] : [assignee])]),
  ]);
  const named = await activeAmong(tx, [...new Set([...people, ...(requesters ? state.authors : [])])]);
  const due = await withStandIns(tx, state, kind, inOffice);
  const known = new Set<string>(except);
  return [...named.map(inPerson), ...due].filter(({ recipientId }) => {
    const isNew = !known.has(recipientId);
    known.add(recipientId);
    return isNew;
  });
}

async function withStandIns(
  tx: Transaction,
  state: State,
  kind: MailKind,
  inOffice: readonly string[],
): Promise<readonly Recipient[]> {
  const standIns = await standInsOf(tx, inOffice, state.definition.kind);
  const everybody = [
    ...inOffice.map(inPerson),
    ...standIns.map(({ personId, principalId }) => ({ recipientId: personId, onBehalfOf: principalId })),
  ];
  if (!calls.includes(kind)) return everybody;
  const ids = everybody.map(({ recipientId }) => recipientId);
  const [away, passedOn] = await Promise.all([absentAmong(tx, ids), passedOnBy(tx, state, ids)]);
  const there = everybody.filter(({ recipientId: id }) => {
    const keepsInformed = passedOn.get(id);
    return keepsInformed ?? !away.has(id);
  });
  return there.length > 0 ? there : everybody;
}

/** Those who have passed this kind of work on, and whether they wish to be kept informed all the same. */
async function passedOnBy(
  tx: Transaction,
  state: State,
  ids: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const direct = (await standInsOf(tx, ids, state.definition.kind)).filter(
    ({ through }) => through.length === 0,
  );
  return new Map(
    direct.map(({ principalId }) => [
      principalId,
      direct.some((one) => one.principalId === principalId && one.keepsInformed),
    ]),
  );
}

const inPerson = (recipientId: string): Recipient => ({ recipientId, onBehalfOf: null });
