import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { migrate } from '../db/migrate.ts';
import { circumstancesOf } from './bench/circumstances.ts';
import { measureDueMinute } from './bench/growth/measure-due-minute.ts';
import { measureGrowth, nationalSizes } from './bench/growth/measure-growth.ts';
import { openPlace, type Place } from './bench/place/place.ts';
import { growthPage } from './bench/report/growth-page.ts';
import { cloneDir } from './runtime/clone.ts';
import { sayWithTime as log } from './runtime/progress.ts';

const usage = `npm run bench:growth -- [--explain] [--tasks 1000,10000] [--events N] [--due N]
  How reads grow with what is stored, and how punctual a crowded minute is. Without options docs/growth.md is written.
  --tasks    only reads, with so many open tasks, size by size
  --events   events of the audit trail at each size (1000000)
  --explain  how PostgreSQL carries out the slowest read
  --due N    only the minute, with N submissions that fall due in it (10000)`;

const { values } = parseArgs({
  options: {
    tasks: { type: 'string' },
    events: { type: 'string', default: '1000000' },
    explain: { type: 'boolean', default: false },
    due: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(`${usage}\n`);
else {
  const place = await openPlace(log);
  try {
    if (values.due !== undefined) told(await measureDueMinute(place, Number(values.due)));
    else if (values.tasks !== undefined) told(await growthIn(place));
    else await writePage(place);
  } finally {
    await place.close();
  }
}

function told(results: object): void {
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

async function writePage(place: Place): Promise<void> {
  const sql = postgres(place.postgres.superUrl('postgres'), { max: 1, onnotice: () => undefined });
  const circumstances = await circumstancesOf(sql, place.temporal.address, 'npm run bench:growth');
  await sql.end();
  const growth = await growthIn(place);
  const due = await measureDueMinute(place, 10_000);
  const page = growthPage({ circumstances, growth, due });
  writeFileSync(join(cloneDir, 'docs', 'growth.md'), `${page}\n`);
  process.stdout.write(`${page}\n`);
}

async function growthIn({ postgres: server }: Place) {
  const database = 'bench_growth';
  await server.createDatabase(database);
  const [appUrl, ownerUrl] = [server.appUrl(database), server.ownerUrl(database)];
  await migrate(ownerUrl);
  const events = Number(values.events);
  const sizes =
    values.tasks === undefined
      ? nationalSizes.map(({ tasks }) => ({ tasks, events }))
      : values.tasks.split(',').map((tasks) => ({ tasks: Number(tasks), events }));
  return measureGrowth({ appUrl, ownerUrl, log, sizes, explain: values.explain });
}
