import { and, asc, eq } from 'drizzle-orm';
import { people, positions, units } from '../../db/schema/index.ts';
import { isDemoAddress, signInAsDemoPerson, signOut } from '../../identity/session.ts';
import type { Engine } from '../context.ts';

export type DemoSignIn = {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly { readonly role: string; readonly unitName: string }[];
};

/** Whom one may sign in as with one click. Nobody is signed in yet, so nothing is asked: pages offer it in the demo only. */
export async function listDemoSignIns({ db }: Pick<Engine, 'db'>): Promise<readonly DemoSignIn[]> {
  const rows = await db
    .select({ id: people.id, name: people.name, role: positions.role, unitName: units.name })
    .from(people)
    .innerJoin(positions, eq(positions.personId, people.id))
    .innerJoin(units, eq(units.id, positions.unitId))
    .where(and(people.active, isDemoAddress))
    .orderBy(asc(units.name), asc(people.id), asc(positions.id));
  const byPerson = Map.groupBy(rows, ({ id }) => id);
  return [...byPerson].map(([id, held]) => ({
    id,
    name: held[0]?.name ?? '',
    positions: held.map(({ role, unitName }) => ({ role, unitName })),
  }));
}

/** A session token for the browser's cookie, or null when this is no demo person. */
export const demoSignIn = ({ db }: Pick<Engine, 'db'>, personId: string) => signInAsDemoPerson(db, personId);

export const demoSignOut = ({ db }: Pick<Engine, 'db'>, token: string) => signOut(db, token);
