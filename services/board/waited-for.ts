import { and, eq, inArray } from 'drizzle-orm';
import { absentAmong } from '../../db/absent.ts';
import type { Connection } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { people, positions } from '../../db/schema/index.ts';
import { type StandIn, standInsOf } from '../../db/stand-ins.ts';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import type { Cause } from './read-page.ts';

/** Whom something waits for, by name; `backOn` is the first day back of somebody who is away. */
export type WaitedFor = {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly isActive: boolean;
  readonly backOn: string | null;
  readonly standIns: readonly { readonly id: string; readonly name: string }[];
};

type Place = Pick<Cause, 'unitId' | 'roles' | 'personId'> & { readonly kind: string | null };

/** Finds everybody for all causes of a page at once; answers by cause. */
export async function waitedFor(
  db: Connection,
  places: readonly Place[],
): Promise<(place: Place) => readonly WaitedFor[]> {
  const [holders, named] = await Promise.all([holdersAt(db, places), namedIn(db, places)]);
  const ids = [...new Set([...holders, ...named].map(({ id }) => id))];
  const [away, standIns] = await Promise.all([absentAmong(db, ids), standInsByKind(db, ids)]);
  const names = await namesOfStandIns(db, standIns);
  const told = (kind: string | null, { id, name, isActive }: Person, role: string | null): WaitedFor => ({
    ...{ id, name, role, isActive, backOn: away.get(id) ?? null },
    standIns: (standIns.get(kind ?? '') ?? []).flatMap(({ principalId, personId }) =>
      principalId === id ? [{ id: personId, name: names.get(personId) ?? personId }] : [],
    ),
  });
  return ({ unitId, roles, personId, kind }) =>
    personId === null
      ? holders
          .filter((one) => one.unitId === unitId && roles.includes(one.role))
          .map((one) => told(kind, one, one.role))
      : named.filter(({ id }) => id === personId).map((one) => told(kind, one, null));
}

type Person = { readonly id: string; readonly name: string; readonly isActive: boolean };

const holdersAt = (db: Connection, places: readonly Place[]) => {
  const offices = places.filter(({ personId }) => personId === null);
  const unitIds = [...new Set(offices.flatMap(({ unitId }) => unitId ?? []))];
  const roles = [...new Set(offices.flatMap((place) => place.roles))];
  if (unitIds.length === 0 || roles.length === 0) return [];
  return db
    .select({
      ...{ id: people.id, name: people.name, isActive: people.active },
      ...{ unitId: positions.unitId, role: positions.role },
    })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(inArray(positions.unitId, unitIds), inArray(positions.role, roles), isCurrent))
    .orderBy(people.name, people.id);
};

const namedIn = (db: Connection, places: readonly Place[]) => {
  const ids = [...new Set(places.flatMap(({ personId }) => personId ?? []))];
  if (ids.length === 0) return [];
  return db
    .select({ id: people.id, name: people.name, isActive: people.active })
    .from(people)
    .where(inArray(people.id, ids));
};

async function standInsByKind(db: Connection, ids: readonly string[]) {
  const found = submissionKinds.map(async (kind) => [kind, await standInsOf(db, ids, kind)] as const);
  return new Map<string, readonly StandIn[]>(await Promise.all(found));
}

async function namesOfStandIns(db: Connection, standIns: ReadonlyMap<string, readonly StandIn[]>) {
  const ids = [...new Set([...standIns.values()].flat().map(({ personId }) => personId))];
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
