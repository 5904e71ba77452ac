import { parseArgs } from 'node:util';
import { migrate } from '../../../db/migrate.ts';
import { sayWithTime as log } from '../../runtime/progress.ts';
import { openPlace } from '../place/place.ts';
import { measureDueMinute } from './measure-due-minute.ts';
import { measureGrowth, nationalSizes } from './measure-growth.ts';

const usage = `node --import tsx scripts/bench/growth/run.ts [--explain] [--tasks 1000,10000] [--events N] [--due [N]]
  How reads grow with what is stored, on a PostgreSQL of its own.
  --tasks    open tasks, size by size (1000,10000,100000)
  --events   events of the audit trail at each size (1000000)
  --explain  how PostgreSQL carries out the slowest read
  --due N    instead: N submissions that fall due within one minute, on Temporal's real server`;

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
    const results =
      values.due === undefined ? await growth(place) : await measureDueMinute(place, Number(values.due));
    process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  } finally {
    await place.close();
  }
}

async function growth({ postgres }: Awaited<ReturnType<typeof openPlace>>) {
  const database = 'bench_growth';
  await postgres.createDatabase(database);
  const [appUrl, ownerUrl] = [postgres.appUrl(database), postgres.ownerUrl(database)];
  await migrate(ownerUrl);
  const events = Number(values.events);
  const sizes =
    values.tasks === undefined
      ? nationalSizes.map(({ tasks }) => ({ tasks, events }))
      : values.tasks.split(',').map((tasks) => ({ tasks: Number(tasks), events }));
  return measureGrowth({ appUrl, ownerUrl, log, sizes, explain: values.explain });
}
