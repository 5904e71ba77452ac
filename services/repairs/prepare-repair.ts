import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { attachments } from '../../db/schema/attachments.ts';
import { mayWork } from '../../domain/approval/access.ts';
import type { Actor } from '../../domain/approval/actor.ts';
import type { Command } from '../../domain/approval/command.ts';
import type { AttachmentRef } from '../../domain/approval/revision.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Context } from '../context.ts';
import { type Standing, standingsOf } from '../delegations/standings.ts';
import { type Action, refusalTo } from '../permission.ts';
import type { RequestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { bestStanding, judgesOwnUnit } from '../submissions/capacity.ts';
import type { Loaded } from '../submissions/load-submission.ts';
import { openRemarkBook, type RemarkBook } from '../submissions/remarks.ts';
import { peopleFault } from './people-fit.ts';
import { repairBodies } from './repair-bodies.ts';
import type { RepairInput, RepairKind } from './repair-inputs.ts';

/** What `services/permission.ts` is asked for; papers are confirmed by an administrator, or in the handling office. */
export const actionOf = (kind: RepairKind): Action => {
  if (kind === 'confirm-paper') return 'submission:act';
  return kind === 'record-paper' ? 'paper:record' : 'repair:carry-out';
};

/** The command of a repair, with the book in which its reason stands until it is saved. */
export type Prepared = { readonly command: Exclude<Command, { kind: 'submit' }>; readonly book: RemarkBook };

type Asked<Kind extends RepairKind> = {
  readonly kind: Kind;
  readonly input: RepairInput<Kind>;
  readonly key: RequestKey;
};

/** Makes the command of a repair, or refuses people and files that do not fit it. */
export async function prepareRepair<Kind extends RepairKind>(
  ctx: Context,
  { row, state }: Loaded,
  { kind, input, key }: Asked<Kind>,
): Promise<Prepared> {
  if (state === null) throw new ServiceError({ code: 'refused', because: 'not_submitted' });
  const fault = await peopleFault(ctx.db, state, kind, input);
  if (fault !== null) {
    const { code: because, pointer = '' } = fault;
    throw new ServiceError({ code: 'refused', because, pointer });
  }
  const files = await filesOf(ctx.db, row.id);
  const book = openRemarkBook(ctx.secret, key.id);
  const body = repairBodies[kind](input, {
    remark: book.note(input.reason),
    attachment: (id, pointer) => {
      const file = files.get(id);
      if (file === undefined)
        throw new ServiceError({ code: 'invalid', faults: [{ pointer, message: 'attachment_unknown' }] });
      return file;
    },
  });
  const { personId, via } = ctx.caller;
  const seen = 'seen' in input ? input.seen : state.version;
  const commandIn = (standing: Standing) => {
    const actor: Actor = { personId, ...standing, via };
    return commandOf(kind, { key, actor, seen }, body);
  };
  const [first, ...others] = standingsFor(ctx, { row, state }, 'step' in input ? input.step : '');
  if (first === undefined) throw new ServiceError({ code: 'refused', because: 'not_your_step' });
  return { command: commandIn(bestStanding(state, [first, ...others], commandIn)), book };
}

/** The guarantee: `repairBodies` makes the body that belongs to the kind, which a union cannot express. */
const commandOf = (kind: RepairKind, envelope: object, body: object) =>
  ({ kind, ...envelope, ...body }) as unknown as Prepared['command'];

/** As administrator of the tree, in person; who confirms a paper may instead act for the handling office. */
function standingsFor(
  { caller }: Context,
  { row, state }: { readonly row: Loaded['row']; readonly state: State },
  step: string,
): readonly Standing[] {
  if (refusalTo(caller, 'repair:carry-out', { submission: row }) === null)
    return [{ capacity: { role: 'administrator', unitId: row.rootUnitId }, onBehalfOf: [] }];
  if (judgesOwnUnit(state, caller, step))
    throw new ServiceError({ code: 'refused', because: 'own_submission' });
  return standingsOf(caller, state.definition.kind).filter(
    ({ capacity }) => mayWork(state, step, 'assign', capacity) || mayWork(state, step, 'decide', capacity),
  );
}

async function filesOf(db: Connection, submissionId: string): Promise<ReadonlyMap<string, AttachmentRef>> {
  const rows = await db
    .select({ id: attachments.id, digest: attachments.sha256 })
    .from(attachments)
    .where(eq(attachments.submissionId, submissionId));
  return new Map(rows.map((file) => [file.id, file]));
}
