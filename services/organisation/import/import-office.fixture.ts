import { asc, eq } from 'drizzle-orm';
import { changes, people, positions, unitPeriods, units } from '../../../db/schema/index.ts';
import { openOffice } from '../../drafts/office.fixture.ts';

/** The small province with codes for its units and a position for each of its people. */
export async function openImportOffice() {
  const office = await openOffice();
  const { db } = office;
  const { province, hongThai, sonVi } = office.units;
  for (const [id, code] of [
    [province, 'TQ'],
    [hongThai, 'XHT'],
    [sonVi, 'XSV'],
  ] as const)
    await db.update(units).set({ code }).where(eq(units.id, id));
  for (const ctx of [office.drafter, office.head, office.stranger, office.specialist, office.administrator]) {
    const { personId, held } = ctx().caller;
    await db.insert(positions).values(held.map((each) => ({ personId, ...each, validFrom: '2026-01-01' })));
  }
  return {
    ...office,
    root: province,
    administratorEmail: `${office.administrator().caller.personId}@example.org`,
    /** Everything that an import could touch. */
    snapshot: async () => ({
      units: await db.select().from(units).orderBy(asc(units.id)),
      people: await db.select().from(people).orderBy(asc(people.id)),
      positions: await db.select().from(positions).orderBy(asc(positions.id)),
      periods: await db.select().from(unitPeriods),
      changes: await db.select().from(changes).orderBy(asc(changes.seq)),
    }),
  };
}

export type ImportOffice = Awaited<ReturnType<typeof openImportOffice>>;
