import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { authUsers } from '../db/schema/auth-users.ts';
import { people } from '../db/schema/people.ts';

export type Entrant = {
  readonly id: string;
  readonly email: string;
  readonly language: (typeof people.$inferSelect)['language'];
};

/** Whoever may sign in at all: people who are active; machines never do. */
const mayEnter = and(people.active, eq(people.isMachine, false), isNull(people.anonymisedAt));
const shown = { id: people.id, email: people.email, language: people.language };

/** Who has this address and may sign in; null also when it is not clear who is meant. */
export async function entrantByAddress(db: Connection, address: string): Promise<Entrant | null> {
  const found = await db
    .select(shown)
    .from(people)
    .where(and(sql`lower(${people.email}) = ${address.trim().toLowerCase()}`, mayEnter))
    .limit(2);
  return found.length === 1 ? (found[0] ?? null) : null;
}

export async function entrantById(db: Connection, personId: string): Promise<Entrant | null> {
  const [found] = await db
    .select(shown)
    .from(people)
    .where(and(eq(people.id, personId), mayEnter));
  return found ?? null;
}

/** The address under which better-auth knows a person; nobody can receive mail there. */
export const userAddress = (personId: string): string => `${personId}@people.invalid`;

/** better-auth's row of a person: made when they first need one. */
export async function keepUser(db: Connection, personId: string): Promise<void> {
  await db
    .insert(authUsers)
    .values({ id: personId, email: userAddress(personId) })
    .onConflictDoNothing();
}
