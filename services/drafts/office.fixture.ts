import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { uuidv7 } from 'uuidv7';
import { openDatabase } from '../../db/client.ts';
import { campaigns, people, units } from '../../db/schema/index.ts';
import { diskStorage } from '../../storage/disk-storage.ts';
import { freshDatabase } from '../../tests/support/database.ts';
import type { Context, Engine } from '../context.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A province with two communes and people, in a database of its own; drafts never reach Temporal. */
export async function openOffice() {
  const database = await freshDatabase();
  const { db, close } = openDatabase(database.appUrl, { max: 4 });
  const dir = await mkdtemp(join(tmpdir(), 'office-'));
  const engine: Engine = {
    db,
    client: new Client(),
    storage: diskStorage(dir),
    taskQueue: 'none',
    secret: 'a secret of the tests',
  };
  const person = personOf(engine);
  const unit = async (name: string, level: 'province' | 'commune', parentId: string | null = null) => {
    const id = uuidv7();
    await db.insert(units).values({ id, code: id, name, level, parentId, validFrom: '2025-07-01' });
    return id;
  };
  const province = await unit('Tỉnh Tuyên Quang', 'province');
  const commune = (name: string) => unit(name, 'commune', province);
  const [hongThai, sonVi] = [await commune('Xã Hồng Thái'), await commune('Xã Sơn Vĩ')];
  await db.insert(campaigns).values([
    { unitId: province, year: 2027, opensAt: days(-10), dueAt: days(10), closesAt: days(20) },
    { unitId: province, year: 2026, opensAt: days(-300), dueAt: days(-200), closesAt: days(-100) },
    { unitId: province, year: 2028, opensAt: days(100), dueAt: days(200), closesAt: days(300) },
  ]);
  return {
    db,
    dir,
    units: { province, hongThai, sonVi },
    drafter: await person('Nông Thị Mai', 'drafter', hongThai),
    head: await person('Hoàng Văn Sơn', 'unit-head', hongThai),
    stranger: await person('Lý A Páo', 'drafter', sonVi),
    specialist: await person('Trần Thu Hà', 'specialist', province),
    administrator: await person('Phạm Minh Đức', 'administrator', province),
    commune,
    person,
    close: async () => {
      await close();
      await database.drop();
      await rm(dir, { recursive: true });
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

export const days = (count: number): Date => new Date(Date.now() + count * dayMs);

/** Makes a person and gives what they ask with; every request has a key of its own unless it names one. */
const personOf = (engine: Engine) => async (name: string, role: string, unitId: string) => {
  const personId = uuidv7();
  await engine.db.insert(people).values({ id: personId, name, email: `${personId}@example.org` });
  return (key: string = uuidv7()): Context => ({
    ...engine,
    key,
    caller: {
      personId,
      name,
      language: 'vi',
      held: [{ role, unitId }],
      mayWrite: true,
      standsInFor: [],
      isVerified: true,
      via: 'api',
    },
  });
};
