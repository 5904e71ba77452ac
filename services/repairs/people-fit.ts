import { and, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { activeAmong, holdersOf } from '../../db/holders.ts';
import { positions } from '../../db/schema/positions.ts';
import type { Capacity } from '../../domain/approval/actor.ts';
import type { Refusal, RefusalCode } from '../../domain/approval/refusal.ts';
import type { State } from '../../domain/approval/state.ts';
import { isHeldAt } from '../../identity/held-positions.ts';
import { principalsOf } from '../../identity/principals.ts';
import { judgesOwnUnit } from '../submissions/capacity.ts';
import type { RepairInput, RepairKind } from './repair-inputs.ts';

/**
 * Why people do not fit a repair, which only PostgreSQL can tell, or null: who is given a step holds its work today, who is
 * let act is active, who signed a paper held a post that decides there on its day, and none of them is of the unit that
 * another authority judges.
 */
export async function peopleFault(
  db: Connection,
  state: State,
  kind: RepairKind,
  input: RepairInput<RepairKind>,
): Promise<Refusal | null> {
  if (kind === 'reassign' && 'assigneeId' in input) {
    const { step, assigneeId, work } = input;
    const routing = state.routing.steps[step];
    const holders =
      routing === undefined ? [] : await holdersOf(db, { unitId: routing.unitId, roles: routing[work] });
    if (!holders.includes(assigneeId)) return refusal('assignee_missing', '/assigneeId');
    return ownUnitFault(db, state, { step, personId: assigneeId, pointer: '/assigneeId' });
  }
  if (kind === 'appoint' && 'personId' in input) {
    const { step, personId } = input;
    if ((await activeAmong(db, [personId])).length === 0) return refusal('assignee_missing', '/personId');
    return ownUnitFault(db, state, { step, personId, pointer: '/personId' });
  }
  return kind === 'record-paper' && 'signerId' in input ? signerFault(db, state, input) : null;
}

const refusal = (code: RefusalCode, pointer: string): Refusal => ({ code, pointer });

async function signerFault(
  db: Connection,
  state: State,
  { step, signerId, date }: RepairInput<'record-paper'>,
): Promise<Refusal | null> {
  const routing = state.routing.steps[step];
  const open = state.open.find(({ key }) => key === step);
  const escalatedTo = open?.escalatedTo ?? null;
  const posts = [
    ...(routing?.decide ?? []).map((role) => ({ role, unitId: routing?.unitId })),
    ...(escalatedTo === null ? [] : [escalatedTo]),
  ];
  const at = noonOf(date);
  const held = await heldAt(db, signerId, at);
  const decides = held.some(({ role, unitId }) =>
    posts.some((post) => post.role === role && post.unitId === unitId),
  );
  if (!decides && open?.appointee !== signerId) return refusal('signer_missing', '/signerId');
  return ownUnitFault(db, state, { step, personId: signerId, pointer: '/signerId', at });
}

type Person = {
  readonly step: string;
  readonly personId: string;
  readonly pointer: string;
  readonly at?: Date;
};

/** The engine refuses this person's opinion here, so nobody is sent on a way that leads nowhere. */
async function ownUnitFault(
  db: Connection,
  state: State,
  { step, personId, pointer, at = new Date() }: Person,
): Promise<Refusal | null> {
  const [held, standsInFor] = await Promise.all([heldAt(db, personId, at), principalsOf(db, personId, at)]);
  return judgesOwnUnit(state, { held, standsInFor }, step) ? refusal('own_submission', pointer) : null;
}

const heldAt = (db: Connection, personId: string, at: Date): Promise<Capacity[]> =>
  db
    .select({ role: positions.role, unitId: positions.unitId })
    .from(positions)
    .where(and(eq(positions.personId, personId), isHeldAt(at)));

/** A local date of Vietnam as an instant of that day. */
const noonOf = (date: string): Date => new Date(`${date}T12:00:00+07:00`);
