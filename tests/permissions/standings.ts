import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { people, positions, tokens, units } from '../../db/schema/index.ts';
import { type DemoUnitCode, unitId } from '../../demo/demo-units.ts';
import { type Role, roles } from '../../domain/roles.ts';
import { newToken, prefixOf, sha256Of } from '../../identity/token-text.ts';

/**
 * Where somebody stands to the plan of the ward PMX that everything is tried on: its own unit, the offices that handle it,
 * the top unit that manages it, a unit that has nothing to do with it, one that has ended, another province.
 */
export const places = ['own', 'review', 'finance', 'managing', 'foreign', 'ended', 'elsewhere'] as const;
export type Place = (typeof places)[number];
export type Standing = { readonly role: Role; readonly place: Place };
export type Somebody = Standing & { readonly personId: string; readonly token: string };

const demoUnitAt: Partial<Record<Place, DemoUnitCode>> = {
  own: 'PMX',
  review: 'SNV',
  finance: 'STC',
  managing: 'UBND',
  foreign: 'XST',
};

/** One person for each role at each place, with a token that may write. */
export async function everyStanding(db: Database): Promise<readonly Somebody[]> {
  const made: Record<Place, string> = { ...(await newUnits(db)), ...demoIds() };
  const everybody = places.flatMap((place) =>
    roles.map((role): Somebody => ({ role, place, personId: randomUUID(), token: newToken() })),
  );
  await db.insert(people).values(
    everybody.map(({ personId, role, place }) => ({
      id: personId,
      name: `${role} ${place}`,
      email: `${personId}@walk.example`,
    })),
  );
  await db.insert(positions).values(
    everybody.map(({ personId, role, place }) => ({
      personId,
      role,
      unitId: made[place],
      validFrom: '2026-01-01',
    })),
  );
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.insert(tokens).values(
    everybody.map(({ personId, token }) => ({
      personId,
      name: 'walk',
      prefix: prefixOf(token),
      sha256: sha256Of(token),
      scopes: ['read' as const, 'write' as const],
      expiresAt,
      verifiedAt: new Date(),
    })),
  );
  return everybody;
}

const demoIds = (): Record<Place, string> => {
  const idAt = (place: Place): string => unitId(demoUnitAt[place] ?? 'UBND');
  return {
    own: idAt('own'),
    review: idAt('review'),
    finance: idAt('finance'),
    managing: idAt('managing'),
    foreign: idAt('foreign'),
    ended: endedUnit,
    elsewhere: otherProvince,
  };
};

const endedUnit = randomUUID();
const otherProvince = randomUUID();

async function newUnits(db: Database): Promise<Record<'ended' | 'elsewhere', string>> {
  await db.insert(units).values([
    { id: otherProvince, code: 'P2', name: 'Tỉnh khác', level: 'province', validFrom: '2025-07-01' },
    {
      id: endedUnit,
      code: 'PMX-CU',
      name: 'Phường cũ',
      level: 'commune',
      parentId: unitId('UBND'),
      validFrom: '2025-07-01',
      validTo: '2026-07-01',
    },
  ]);
  return { ended: endedUnit, elsewhere: otherProvince };
}
