import { activeAmong, holdersOf } from '../../db/holders.ts';
import { standInsOf } from '../../db/stand-ins.ts';
import type { Decided } from '../../domain/approval/decide.ts';
import { type Audience, mailsFor } from '../../domain/approval/mails-owed.ts';
import type { State } from '../../domain/approval/state.ts';
import type { MailKind } from '../../domain/mail-kind.ts';
import type { Context } from '../context.ts';
import { namesOf } from '../submissions/names.ts';

export type MailTold = { readonly kind: MailKind; readonly to: readonly string[] };

/** The mails that something would bring about, with the names of those who would be told. */
export async function mailsTold(
  { db }: Pick<Context, 'db'>,
  before: State,
  { events, state }: Decided,
): Promise<readonly MailTold[]> {
  const owed = await Promise.all(
    mailsFor({ before, after: state, fresh: events }).map(async ({ kind, to }) => ({
      kind,
      ids: await toldOf({ db }, state, to),
    })),
  );
  const names = await namesOf(
    db,
    owed.flatMap(({ ids }) => ids),
    [],
  );
  return owed.map(({ kind, ids }) => ({ kind, to: ids.map(names.person) }));
}

async function toldOf(
  { db }: Pick<Context, 'db'>,
  { authors, definition }: State,
  { requesters = false, task, roles = [], people = [], except = [] }: Audience,
): Promise<readonly string[]> {
  const assignee = task?.assigneeId ?? null;
  const offices = [...roles, ...(task === undefined || assignee !== null ? [] : [task])];
  const holders = (await Promise.all(offices.map((office) => holdersOf(db, office)))).flat();
  const inOffice = [...holders, ...(assignee === null ? [] : [assignee])];
  const standIns = await standInsOf(db, inOffice, definition.kind);
  const all = [
    ...people,
    ...(requesters ? authors : []),
    ...inOffice,
    ...standIns.map(({ personId }) => personId),
  ];
  return activeAmong(
    db,
    [...new Set(all)].filter((id) => !except.includes(id)),
  );
}
