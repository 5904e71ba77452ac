import { eq } from 'drizzle-orm';
import { people } from '../../db/schema/people.ts';
import type { Engine } from '../context.ts';

/** A person's name, for comparing a new password with it. */
export async function nameOf({ db }: Pick<Engine, 'db'>, personId: string): Promise<string> {
  const [person] = await db.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? '';
}
