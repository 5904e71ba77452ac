import { and, asc, eq } from 'drizzle-orm';
import { people, positions, units } from '../../db/schema/index.ts';
import { isHeldAt } from '../../identity/held-positions.ts';
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
    .innerJoin(positions, and(eq(positions.personId, people.id), isHeldAt(new Date())))
    .innerJoin(units, eq(units.id, positions.unitId))
    .where(and(people.active, isDemoAddress))
    .orderBy(asc(units.level), asc(units.name), asc(people.name), asc(people.id), asc(positions.id));
  const signIns = new Map<string, DemoSignIn>();
  for (const { id, name, role, unitName } of rows)
    signIns.set(id, { id, name, positions: [...(signIns.get(id)?.positions ?? []), { role, unitName }] });
  return [...signIns.values()];
}

/** A session token for the browser's cookie, or null when this is no demo person. */
export const demoSignIn = ({ db }: Pick<Engine, 'db'>, personId: string) => signInAsDemoPerson(db, personId);

export const demoSignOut = ({ db }: Pick<Engine, 'db'>, token: string) => signOut(db, token);
