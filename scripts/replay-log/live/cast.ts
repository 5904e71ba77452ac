import { uuidv7 } from 'uuidv7';
import type { Database } from '../../../db/client.ts';
import { definitions, people, positions, units } from '../../../db/schema/index.ts';
import { authenticate } from '../../../identity/authenticate.ts';
import type { Caller } from '../../../identity/caller.ts';
import { issueToken } from '../../../identity/tokens.ts';
import type { Process } from '../mapping/read-process.ts';
import type { Seat, Story } from '../story/story.ts';

/** The people who play the cases of a log, and the unit that sends them. */
export type Cast = {
  readonly authorUnitId: string;
  /** Whoever sits there, found by their token as at every request. Cases that are played at once have people of their own. */
  caller(lane: number, seat: Seat): Promise<Caller>;
};

const since = '2020-01-01';
const dayMs = 86_400_000;

/** Puts the mapping's units, the people of the cases with positions and tokens, and the definition into a database. */
export async function seedCast(
  db: Database,
  { definition, mapping }: Process,
  stories: readonly Story[],
  lanes: number,
): Promise<Cast> {
  const unitIds = new Map(Object.keys(mapping.units).map((code) => [code, uuidv7()]));
  const unitId = (code: string): string => found(unitIds.get(code), code);
  const rootId = unitId(mapping.root);
  await db.insert(units).values(
    Object.entries(mapping.units).map(([code, name]) => ({
      id: unitId(code),
      code,
      name,
      level: code === mapping.root ? ('province' as const) : ('department' as const),
      parentId: code === mapping.root ? null : rootId,
      validFrom: since,
    })),
  );
  const { key, version, kind, effectiveFrom } = definition;
  await db
    .insert(definitions)
    .values({ key, version, kind, ownerUnitId: rootId, effectiveFrom, body: definition });
  const tokens = await seedPeople(db, stories, lanes, unitId);
  return {
    authorUnitId: unitId(mapping.roles[mapping.author]?.unit ?? ''),
    async caller(lane, seat) {
      const token = found(tokens.get(personKey(lane, seat)), 'token');
      return found(await authenticate(db, token, 'api'), 'caller');
    },
  };
}

const personKey = (lane: number, { person, unit, role }: Seat): string => person ?? `${lane}/${unit}/${role}`;

async function seedPeople(
  db: Database,
  stories: readonly Story[],
  lanes: number,
  unitId: (code: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const seats = new Map<string, Seat>();
  for (const { told } of stories)
    for (const { seat } of told)
      for (let lane = 0; lane < lanes; lane += 1)
        seats.set(`${personKey(lane, seat)} ${seat.unit} ${seat.role}`, {
          ...seat,
          person: personKey(lane, seat),
        });
  const names = [...new Set([...seats.values()].map(({ person }) => person ?? ''))];
  const ids = new Map(names.map((name) => [name, uuidv7()]));
  const idOf = (name: string | null): string => found(ids.get(name ?? ''), 'person');
  await db
    .insert(people)
    .values(names.map((name) => ({ id: idOf(name), name, email: `${idOf(name)}@replay.example` })));
  await db.insert(positions).values(
    [...seats.values()].map(({ person, unit, role }) => ({
      personId: idOf(person),
      unitId: unitId(unit),
      role,
      validFrom: since,
    })),
  );
  const expiresAt = new Date(Date.now() + dayMs);
  const tokens = new Map<string, string>();
  for (const name of names) {
    const request = { personId: idOf(name), name: 'replay', scopes: ['read', 'write'], expiresAt } as const;
    tokens.set(name, (await issueToken(db, request)).token);
  }
  return tokens;
}

function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`the cast has no ${what}`);
  return value;
}
