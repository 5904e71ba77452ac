import { openDatabase } from '../db/client.ts';
import { exportLog } from './export-xes/export-log.ts';
import { optionsFrom, usage } from './export-xes/options.ts';
import { writeOut } from './export-xes/write-out.ts';
import { findRunning } from './runtime/running.ts';

const running = process.env.DATABASE_URL ? null : findRunning();
const url = process.env.DATABASE_URL || running?.environment.DATABASE_URL;
const secret = process.env.INSTALLATION_SECRET || running?.environment.INSTALLATION_SECRET;
const options = optionsFrom(process.argv.slice(2));

if (typeof options === 'string') refuse(options);
else if (options.help) process.stdout.write(`${usage}\n`);
else if (!url) refuse('There is no database: nothing is running here, and DATABASE_URL is not set.');
else if (options.names) await run(url, 'names', options);
else if (!secret) refuse('Pseudonyms need INSTALLATION_SECRET.');
else await run(url, { secret }, options);

async function run(
  database: string,
  people: 'names' | { readonly secret: string },
  { out, ...wanted }: Exclude<typeof options, string>,
): Promise<void> {
  const target = out ?? (process.stdout.isTTY ? 'totrinh.xes' : '-');
  const { db, close } = openDatabase(database, { max: 1 });
  try {
    const { cases, events } = await exportLog(db, { wanted, people }, (xml) => writeOut(target, xml));
    const said = `Cases: ${cases}, events: ${events}${people === 'names' ? ', with the names of people' : ''}`;
    if (target === '-') process.stderr.write(`${said}\n`);
    else process.stdout.write(`${said}, in ${target}\n`);
  } finally {
    await close();
  }
}

function refuse(why: string): void {
  process.stderr.write(`${why}\n\n${usage}\n`);
  process.exitCode = 2;
}
