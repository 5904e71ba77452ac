import { eq } from 'drizzle-orm';
import { settings } from '../../db/schema/settings.ts';
import type { Context } from '../context.ts';

/** How the supervisor's last look at every open submission went: the board is as fresh as this for what fails. */
export type LastWalk = { readonly startedAt: Date; readonly endedAt: Date; readonly seen: number };

export async function lastWalkOf({ db }: Pick<Context, 'db'>): Promise<LastWalk | null> {
  const [stored] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.name, 'supervisor-walk'));
  const last = stored === undefined ? null : lastIn(stored.value);
  return last === null
    ? null
    : { startedAt: new Date(last.startedAt), endedAt: new Date(last.endedAt), seen: last.seen };
}

/** The guarantee: `activities/supervision/walk.ts` alone writes under this name. */
const lastIn = (value: unknown) =>
  (value as { readonly last: { startedAt: number; endedAt: number; seen: number } | null }).last;
