import type { Database, Transaction } from '../db/client.ts';
import {
  campaigns,
  definitions,
  drafts,
  holidays,
  norms,
  people,
  pools,
  positions,
  submissions,
  units,
} from '../db/schema/index.ts';
import { capacityKey } from '../domain/approval/readers.ts';
import { authorRoles } from '../services/permission.ts';
import { demoNorms, demoPools } from './budget-2027.ts';
import { demoDrafts } from './demo-drafts.ts';
import { demoPeople, person } from './demo-people.ts';
import { demoUnits, twoTiersSince, unitId } from './demo-units.ts';
import { demoCampaign, demoHolidays } from './planning-2027.ts';
import { shippedDefinitions } from './shipped-definitions.ts';
import { stableId } from './stable-id.ts';

/**
 * Puts the demo's units, people, rules and drafts in. Safe to repeat: what is there stays as its users left it. Drafts
 * come with the first seeding only, so that one that was sent or given up does not return.
 */
export async function seedDemo(db: Database): Promise<{ readonly isFirst: boolean }> {
  return db.transaction(async (tx) => {
    const made = await tx.insert(units).values(demoUnits).onConflictDoNothing().returning({ id: units.id });
    const isFirst = made.some(({ id }) => id === unitId('UBND'));
    await seedPeople(tx);
    await tx.insert(norms).values(demoNorms).onConflictDoNothing();
    await tx.insert(pools).values(demoPools).onConflictDoNothing();
    await tx.insert(holidays).values(demoHolidays).onConflictDoNothing();
    await tx.insert(campaigns).values(demoCampaign).onConflictDoNothing();
    await seedDefinitions(tx);
    if (isFirst) await seedDrafts(tx);
    return { isFirst };
  });
}

async function seedPeople(tx: Transaction): Promise<void> {
  const persons = demoPeople.map(({ id, name, email, language }) => ({ id, name, email, language }));
  await tx.insert(people).values(persons).onConflictDoNothing();
  const held = demoPeople.flatMap((holder) =>
    holder.held.map(([code, role]) => ({
      id: stableId(`position ${holder.key} ${code} ${role}`),
      personId: holder.id,
      unitId: unitId(code),
      role,
      validFrom: twoTiersSince,
    })),
  );
  await tx.insert(positions).values(held).onConflictDoNothing();
}

async function seedDefinitions(tx: Transaction): Promise<void> {
  const published = shippedDefinitions().map((body) => ({
    key: body.key,
    version: body.version,
    kind: body.kind,
    ownerUnitId: unitId('UBND'),
    effectiveFrom: body.effectiveFrom,
    body,
    publishedBy: person('ubnd-administrator').id,
  }));
  await tx.insert(definitions).values(published).onConflictDoNothing();
}

async function seedDrafts(tx: Transaction): Promise<void> {
  for (const { id, unitId: owner, writerId, content } of demoDrafts) {
    await tx.insert(submissions).values({
      id,
      kind: 'training-plan',
      unitId: owner,
      rootUnitId: unitId('UBND'),
      year: content.year,
      title: content.title,
      total: content.total,
      readers: authorRoles.map((role) => capacityKey({ unitId: owner, role })),
      createdBy: writerId,
    });
    await tx.insert(drafts).values({ submissionId: id, content, writers: [writerId], updatedAt: new Date() });
  }
}
