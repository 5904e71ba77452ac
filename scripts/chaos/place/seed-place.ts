import { openDatabase } from '../../../db/client.ts';
import { migrate } from '../../../db/migrate.ts';
import { pools } from '../../../db/schema/index.ts';
import { demoTokens } from '../../../demo/demo-tokens.ts';
import { unitId } from '../../../demo/demo-units.ts';
import { seedDemo } from '../../../demo/seed-demo.ts';
import { stableId } from '../../../demo/stable-id.ts';

/** The first year of the run's pools; every so many submissions go on with the next. */
export const firstYear = 2028;
export const lastYear = 2100;

/** Each year's pools hold less than what is asked of them at once. */
const appropriated = { equipment: 400_000_000, scholarship: 260_000_000 } as const;

type Databases = { readonly ownerUrl: string; readonly appUrl: string; readonly secret: string };

/** The demo's people, each with a token, and tight pools for many years. */
export async function seedPlace({
  ownerUrl,
  appUrl,
  secret,
}: Databases): Promise<ReadonlyMap<string, string>> {
  await migrate(ownerUrl);
  const { db, close } = openDatabase(appUrl, { max: 1 });
  await seedDemo(db);
  await db.insert(pools).values(tightPools());
  const tokens = await demoTokens(db, secret);
  await close();
  return new Map(tokens.map(({ person: { key }, token }) => [key, token]));
}

const tightPools = () =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, nth) => firstYear + nth).flatMap((year) =>
    (['equipment', 'scholarship'] as const).map((purpose) => ({
      id: stableId(`chaos pool ${year} ${purpose}`),
      ownerUnitId: unitId('UBND'),
      year,
      source: 'province' as const,
      purpose,
      appropriated: appropriated[purpose],
      free: appropriated[purpose],
    })),
  );
