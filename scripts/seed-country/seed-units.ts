import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { definitions, holidays, people, positions, units } from '../../db/schema/index.ts';
import { twoTiersSince } from '../../demo/demo-units.ts';
import { demoHolidays } from '../../demo/planning-2027.ts';
import { shippedDefinitions } from '../../demo/shipped-definitions.ts';
import { stableId } from '../../demo/stable-id.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import type { Province } from './country.ts';

/** The yearly plan's process as a province publishes it, naming its own departments. */
export function definitionOf({ code }: Province): Definition {
  const [yearly] = shippedDefinitions();
  if (yearly === undefined) throw new Error('there is no process for yearly plans');
  const own = JSON.stringify(yearly, (key, value) => (key === 'code' ? `${code}-${value}` : value));
  return { ...JSON.parse(own), key: `${yearly.key}-${code.toLowerCase()}` };
}

/** Units, people, calendars and processes; what is there already stays. */
export async function seedUnits(db: Database, provinces: readonly Province[]): Promise<void> {
  const [first] = provinces;
  if (first === undefined) return;
  const known = await db.select({ id: units.id }).from(units).where(eq(units.id, first.unit.id));
  if (known.length > 0) return;
  await db.transaction(async (tx) => {
    for (const province of provinces) {
      const offices = [province.unit, ...province.departments, ...province.senders.map(({ unit }) => unit)];
      await tx.insert(units).values(offices.map((unit) => ({ ...unit, validFrom: twoTiersSince })));
      await tx.insert(people).values(province.people.map(({ id, name, email }) => ({ id, name, email })));
      await tx.insert(positions).values(
        province.people.flatMap(({ id, unitId, seat, roles }) =>
          roles.map((role) => ({
            id: stableId(`country position ${unitId} ${seat} ${role}`),
            personId: id,
            unitId,
            role,
            validFrom: twoTiersSince,
          })),
        ),
      );
      const ownerUnitId = province.unit.id;
      await tx.insert(holidays).values(demoHolidays.map((day) => ({ ...day, ownerUnitId })));
      const body = definitionOf(province);
      const { key, version, kind, effectiveFrom } = body;
      await tx.insert(definitions).values({ key, version, kind, effectiveFrom, ownerUnitId, body });
    }
  });
}
