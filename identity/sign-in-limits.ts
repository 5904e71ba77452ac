import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/client.ts';
import type { Keeper } from './auth.ts';

const minute = 60;
const day = 24 * 60 * minute;
const longestLockSeconds = 60 * minute;

/** Who tries to sign in as whom; the network address is null where none is known. */
export type Attempt = { readonly address: string | null; readonly person: string };

/**
 * How often one may try. 1. Five wrong attempts on a person from one address lock that pair for a minute; each further
 * lock of the day is twice as long, an hour at most. 2. An address has fifty attempts in fifteen minutes, whoever it
 * tries. 3. A person can be tried a hundred times a day with secrets to guess; the door by mail stays open to them, so
 * nobody can lock them out.
 */
function makeAttempts({ db, secret }: Keeper) {
  const limit = limiterOver(db);
  const pair = limit('pair', 5, 15 * minute);
  const locks = limit('locks', 1_000, day);
  const address = limit('address', 50, 15 * minute);
  const person = limit('person', 100, day);
  const mails = limit('mails', 3, 15 * minute);
  const mailsOfDay = limit('mails-day', 10, day);
  const mailsFrom = limit('mails-from', 20, 15 * minute);
  const used = limit('used', 1, 3 * minute);
  const digest = (text: string): string =>
    createHmac('sha256', secret).update(`limit ${text}`).digest('base64url');
  const pairKey = (attempt: Attempt): string => digest(`${attempt.person} ${attempt.address ?? ''}`);

  return {
    /** Counts an attempt before it is judged; the seconds to wait, or 0 when it may be made. */
    async begin(attempt: Attempt): Promise<number> {
      const key = pairKey(attempt);
      const ofPair = await waitAfter(pair.consume(key));
      if (ofPair.isCrossing) {
        const { points } = await waitAfter(locks.consume(key));
        const seconds = Math.min(longestLockSeconds, minute * 2 ** Math.min(points - 1, 10));
        await pair.block(key, seconds);
        return seconds;
      }
      if (ofPair.seconds > 0) return ofPair.seconds;
      if (attempt.address !== null) {
        const ofAddress = await waitAfter(address.consume(digest(attempt.address)));
        if (ofAddress.seconds > 0) return ofAddress.seconds;
      }
      return (await waitAfter(person.consume(digest(attempt.person)))).seconds;
    },

    /** A right attempt counts for nothing. */
    async succeeded(attempt: Attempt): Promise<void> {
      const key = pairKey(attempt);
      await Promise.all([
        pair.delete(key),
        locks.delete(key),
        person.reward(digest(attempt.person)),
        ...(attempt.address === null ? [] : [address.reward(digest(attempt.address))]),
      ]);
    },

    /** Whether this person may be sent another mail. */
    async mayMail(personId: string): Promise<boolean> {
      const key = digest(personId);
      const short = await waitAfter(mails.consume(key));
      if (short.seconds > 0) return false;
      return (await waitAfter(mailsOfDay.consume(key))).seconds === 0;
    },

    /** Seconds that an address has to wait before it may ask for another mail. */
    mailsFrom: async (from: string | null): Promise<number> =>
      from === null ? 0 : (await waitAfter(mailsFrom.consume(digest(from)))).seconds,

    /** False for a code that was used before, while it would still be right. */
    isFirstUse: async (code: string): Promise<boolean> =>
      (await waitAfter(used.consume(digest(code)))).seconds === 0,
  };
}

const limiterOver =
  (db: Database) =>
  (name: string, points: number, duration: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: clientOver(db),
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration,
      // While the database does not answer, each process counts for itself.
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
    });

/** postgres.js in the shape that the limiter asks with. */
const clientOver = ({ $client }: Database) => ({
  async query({ text, values }: { text: string; values: (string | number | null)[] }) {
    const rows = await $client.unsafe(text, values);
    return { rows: [...rows].map(numbered), rowCount: rows.count };
  },
});

/** PostgreSQL's bigint comes as text. */
const numbered = (row: Record<string, unknown>) =>
  'expire' in row && row.expire !== null ? { ...row, expire: Number(row.expire) } : row;

async function waitAfter(consumed: Promise<RateLimiterRes>) {
  try {
    return { seconds: 0, isCrossing: false, points: (await consumed).consumedPoints };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const { consumedPoints, msBeforeNext, remainingPoints } = refused;
    return {
      seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
      isCrossing: remainingPoints === 0 && consumedPoints === 6,
      points: consumedPoints,
    };
  }
}

export type Attempts = ReturnType<typeof makeAttempts>;

const made = new WeakMap<Database, Attempts>();

export function attemptsOf(keeper: Keeper): Attempts {
  const known = made.get(keeper.db);
  if (known !== undefined) return known;
  const attempts = makeAttempts(keeper);
  made.set(keeper.db, attempts);
  return attempts;
}
