import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import type { Caller } from '../context.ts';

type Actor = Pick<Caller, 'personId' | 'via'>;
type TokenChange = {
  readonly personId: string;
  readonly action: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** Puts a change of somebody's means of access on record. */
export const recordTokenChange = (
  tx: Transaction,
  actor: Actor,
  { personId, action, data = {} }: TokenChange,
): Promise<void> =>
  recordChange(tx, {
    subject: `person:${personId}`,
    action,
    data,
    actorId: actor.personId,
    via: actor.via,
  });
