import { endSessions, listSessions } from '../../identity/session.ts';
import { revokeToken } from '../../identity/tokens.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import { recordTokenChange } from './record-token-change.ts';

/** A session on pages; instants are ISO texts. */
export type OwnSession = {
  readonly id: string;
  /** How one signed in: `password`, `link`, `sso`, `demo`. */
  readonly door: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string;
  readonly isThis: boolean;
};

type Asked = Pick<Context, 'db' | 'caller'>;

export async function listOwnSessions({ db, caller }: Asked): Promise<readonly OwnSession[]> {
  requirePermission(caller, 'token:own');
  return (await listSessions(db, caller.personId)).map(({ id, door, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    door,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    isThis: id === caller.tokenId,
  }));
}

/** Ends one session of one's own, for its very next request. */
export async function endOwnSession({ db, caller }: Asked, sessionId: string): Promise<void> {
  requirePermission(caller, 'session:own');
  const { personId } = caller;
  const known = await listSessions(db, personId);
  if (!known.some(({ id }) => id === sessionId)) throw new ServiceError({ code: 'not_found' });
  await db.transaction(async (tx) => {
    await revokeToken(tx, { personId, tokenId: sessionId });
    await recordTokenChange(tx, caller, { personId, action: 'session.ended', data: { sessionId } });
  });
}

/** Ends all sessions of one's own but the one that asks. */
export async function endOtherSessions({ db, caller }: Asked): Promise<{ readonly ended: number }> {
  requirePermission(caller, 'session:own');
  const { personId, tokenId = null } = caller;
  return db.transaction(async (tx) => {
    const ended = await endSessions(tx, personId, tokenId);
    if (ended > 0)
      await recordTokenChange(tx, caller, { personId, action: 'sessions.ended', data: { ended } });
    return { ended };
  });
}
