import { parseArgs } from 'node:util';
import { migrate } from '../db/migrate.ts';
import { stopEverything } from './runtime/owned-process.ts';
import { createDatabase, dropDatabase } from './runtime/postgres-databases.ts';
import { sayWithTime as log } from './runtime/progress.ts';
import { loadCountry } from './seed-country/load-country.ts';
import { hasCountry } from './seed-country/own-database.ts';
import { openPlace, type Place } from './seed-country/place.ts';

const usage = `npm run seed:country -- [--tasks N] [--events N] [--database NAME] [--drop]
  Imagines a country in a database of its own: 34 provinces, 3,797 units, what they sent and what waits for whom.
  --tasks     open tasks (10000)
  --events    events of the audit trail (1000000)
  --database  where to (totrinh_country); what is there already only grows
  --drop      remove that database again`;

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '10000' },
    events: { type: 'string', default: '1000000' },
    database: { type: 'string', default: 'totrinh_country' },
    drop: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const size = { tasks: Number(values.tasks), events: Number(values.events) };

const isName = /^[a-z][a-z0-9_]{0,40}$/.test(values.database);

if (
  values.help ||
  !isName ||
  !Object.values(size).every((count) => Number.isSafeInteger(count) && count >= 0)
) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    const place = await openPlace(log);
    await (values.drop ? drop(place) : load(place));
    await place.stop();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await stopEverything();
  }
}

async function load({ superUrl, ownerUrl }: Place): Promise<void> {
  const name = values.database;
  if (!(await hasCountry(superUrl('postgres'), name))) await createDatabase(superUrl, name);
  await migrate(ownerUrl(name));
  const loaded = await loadCountry({ ownerUrl: ownerUrl(name), log, ...size });
  log(`The database ${name} holds ${loaded.tasks} open tasks and ${loaded.events} events`);
  log(`To drop it: npm run seed:country -- --drop --database ${name}`);
}

async function drop({ superUrl }: Place): Promise<void> {
  const name = values.database;
  if (await hasCountry(superUrl('postgres'), name)) await dropDatabase(superUrl, name);
  log(`The database ${name} is gone`);
}
