import { tmpdir } from 'node:os';
import { and, desc, eq, sql } from 'drizzle-orm';
import { connectClient } from '../../../commands/connection.ts';
import type { Database } from '../../../db/client.ts';
import { people, positions, submissions, tasks, units } from '../../../db/schema/index.ts';
import type { Context } from '../../../services/context.ts';
import { diskStorage } from '../../../storage/disk-storage.ts';

/** Who asks, in the country as it is: inboxes with much and little in them, overseers of a large and a small province. */
export type Callers = Readonly<
  Record<
    | 'departmentHead'
    | 'smallDepartmentHead'
    | 'drafter'
    | 'specialist'
    | 'communeHead'
    | 'overseer'
    | 'smallOverseer',
    Context
  >
>;

export async function callersIn(db: Database): Promise<Callers> {
  const inboxes = await db
    .select({ unitId: tasks.unitId, count: sql<number>`count(*)::int` })
    .from(tasks)
    .where(sql`${tasks.assigneeId} is null and 'department-head' = any(${tasks.roles})`)
    .groupBy(tasks.unitId)
    .orderBy(desc(sql`count(*)`));
  const roots = await db
    .select({ unitId: submissions.rootUnitId })
    .from(submissions)
    .groupBy(submissions.rootUnitId)
    .orderBy(desc(sql`count(*)`));
  const atWork = await db
    .select({ unitId: tasks.unitId })
    .from(tasks)
    .innerJoin(units, and(eq(units.id, tasks.unitId), eq(units.level, 'commune')))
    .groupBy(tasks.unitId)
    .orderBy(desc(sql`count(*)`));
  const busiest = inboxes[0]?.unitId;
  return {
    departmentHead: await holding(db, 'department-head', busiest),
    smallDepartmentHead: await holding(db, 'department-head', inboxes.at(-1)?.unitId),
    drafter: await holding(db, 'drafter', busiest),
    specialist: await holding(db, 'specialist', busiest),
    communeHead: await holding(db, 'unit-head', atWork[Math.floor(atWork.length / 2)]?.unitId),
    overseer: await holding(db, 'auditor', roots[0]?.unitId),
    smallOverseer: await holding(db, 'auditor', roots.at(-1)?.unitId),
  };
}

/** The caller that `authenticate` would find: somebody with all the positions that they hold. */
async function holding(db: Database, role: string, unitId: string | undefined): Promise<Context> {
  if (unitId === undefined) throw new Error('the country is empty');
  const [found] = await db
    .select({ personId: people.id, name: people.name, language: people.language })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(eq(positions.unitId, unitId), eq(positions.role, role)))
    .limit(1);
  if (found === undefined) throw new Error(`nobody is ${role} in ${unitId}`);
  const held = await db
    .select({ role: positions.role, unitId: positions.unitId })
    .from(positions)
    .where(eq(positions.personId, found.personId));
  return {
    ...engineOver(db),
    caller: { ...found, held, mayWrite: false, standsInFor: [], isVerified: false, via: 'page' },
  };
}

/** Reads need the database alone; what they do not need is never reached. */
const engineOver = (db: Database) => ({
  db,
  client: connectClient({ connection: { address: '127.0.0.1:1' }, namespace: 'none' }),
  storage: diskStorage(tmpdir()),
  taskQueue: 'none',
  secret: '',
});
