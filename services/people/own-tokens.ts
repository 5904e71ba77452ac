import {
  issueToken,
  listTokens,
  revokeToken,
  type TokenRecord,
  type TokenScope,
} from '../../identity/tokens.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { recordTokenChange } from './record-token-change.ts';

export const ownTokenScopes = ['read', 'write'] as const satisfies readonly TokenScope[];
export type NewToken = {
  readonly name: string;
  readonly scopes: readonly (typeof ownTokenScopes)[number][];
  /** ISO instant, at most a year ahead. */
  readonly expiresAt: string;
};

/** A token as its owner sees it in a list; instants are ISO texts. */
export type OwnToken = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  /** To the minute; null when it was never used. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};

export async function listOwnTokens({
  db,
  caller,
}: Pick<Context, 'db' | 'caller'>): Promise<readonly OwnToken[]> {
  requirePermission(caller, 'token:own');
  return (await listTokens(db, caller.personId)).map(ownToken);
}

/** `token` is shown once: a repeat of the same request tells of the same token without it. */
export async function createOwnToken(
  ctx: Context,
  input: NewToken,
): Promise<OwnToken & { readonly token: string | null }> {
  requirePermission(ctx.caller, 'token:own');
  return createToken(ctx, ctx.caller.personId, input);
}

/** Issues a token for somebody, once per key; who may ask for it was asked before. */
export async function createToken(
  ctx: Context,
  personId: string,
  input: NewToken,
): Promise<OwnToken & { readonly token: string | null }> {
  const key = requestKey(ctx, 'token:create', personId, input);
  // Kept out of the answer that is stored with the key: the secret is never written down.
  const shown: { token: string | null } = { token: null };
  const created = await once(ctx, key, async (tx) => {
    const faults = faultsOf(input, new Date());
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    const { scopes } = input;
    const expiresAt = new Date(input.expiresAt);
    const { token, record } = await issueToken(tx, { personId, name: input.name.trim(), scopes, expiresAt });
    shown.token = token;
    const data = { tokenId: record.id, scopes, expiresAt: expiresAt.toISOString() };
    await recordTokenChange(tx, ctx.caller, { personId, action: 'token.issued', data });
    return ownToken(record);
  });
  return { ...created, ...shown };
}

export async function revokeOwnToken(ctx: Pick<Context, 'db' | 'caller'>, tokenId: string): Promise<void> {
  requirePermission(ctx.caller, 'token:own');
  await endToken(ctx, ctx.caller.personId, tokenId);
}

/** Ends somebody's token, on record; who may ask for it was asked before. */
export async function endToken(
  { db, caller }: Pick<Context, 'db' | 'caller'>,
  personId: string,
  tokenId: string,
): Promise<void> {
  if (!uuid.test(tokenId)) throw new ServiceError({ code: 'not_found' });
  await db.transaction(async (tx) => {
    if (!(await revokeToken(tx, { personId, tokenId }))) throw new ServiceError({ code: 'not_found' });
    await recordTokenChange(tx, caller, { personId, action: 'token.revoked', data: { tokenId } });
  });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const longestName = 100;

function faultsOf({ name, scopes, expiresAt }: NewToken, now: Date): readonly BodyFault[] {
  const expires = new Date(expiresAt);
  const latest = new Date(now);
  latest.setUTCFullYear(now.getUTCFullYear() + 1);
  const faults: readonly (readonly [boolean, string, string])[] = [
    [name.trim() === '', '/name', 'name_missing'],
    [name.trim().length > longestName, '/name', 'name_too_long'],
    [scopes.length === 0, '/scopes', 'scope_missing'],
    [!(expires > now), '/expiresAt', 'expiry_not_ahead'],
    [expires > latest, '/expiresAt', 'expiry_over_a_year'],
  ];
  return faults.flatMap(([isFault, pointer, message]) => (isFault ? [{ pointer, message }] : []));
}

/** A record as its owner is shown it. */
export const ownToken = ({
  id,
  name,
  prefix,
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
}: TokenRecord): OwnToken => ({
  id,
  name,
  prefix,
  scopes,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
