import postgres, { type Sql } from 'postgres';
import { openDatabase } from '../../db/client.ts';
import type { Log } from '../runtime/progress.ts';
import { castOf } from './cast.ts';
import { imagineCountry } from './country.ts';
import { loadRows } from './load-rows.ts';
import { claimDatabase } from './own-database.ts';
import type { Rows } from './rows-of.ts';
import { definitionOf, seedUnits } from './seed-units.ts';
import { openSenders } from './send-again.ts';
import { openTaleChoice, type Size } from './tale-choice.ts';
import { tellStories } from './tell-stories.ts';

type Options = { readonly ownerUrl: string; readonly log: Log } & Size;

const batch = 400;

/** Brings a database of its own, migrated before, to at least this many open tasks and audit events. */
export async function loadCountry({ ownerUrl, log, ...wanted }: Options): Promise<Size> {
  const { db, close } = openDatabase(ownerUrl, { max: 2 });
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await claimDatabase(sql);
    await sql`set synchronous_commit = off`;
    const provinces = imagineCountry();
    await seedUnits(db, provinces);
    const [first] = provinces;
    const [sender] = first?.senders ?? [];
    if (first === undefined || sender === undefined) throw new Error('the country is empty');
    const cast = await castOf(db, first, sender, definitionOf(first));
    const had = await sizeOf(sql);
    const senders = openSenders(provinces, cast, had.submissions);
    const choose = openTaleChoice(tellStories(cast), senders.random, had, wanted);
    const say = ({ events: made }: Size) => log(`${made} of ${wanted.events} events`);
    await fill(sql, () => againOf(choose(), senders), say);
    log('Gathering statistics …');
    await sql`vacuum (analyze)`;
    return await sizeOf(sql);
  } finally {
    await Promise.all([close(), sql.end({ timeout: 5 })]);
  }
}

const againOf = (
  tale: ReturnType<ReturnType<typeof openTaleChoice>>,
  { again }: ReturnType<typeof openSenders>,
) => (tale === null ? null : again(tale));

/** Makes the next batch while PostgreSQL takes the one before. */
async function fill(sql: Sql, next: () => Rows | null, say: (so: Size) => void): Promise<void> {
  let loading: Promise<unknown> = Promise.resolve();
  let said = Date.now();
  let total: Size = { tasks: 0, events: 0 };
  for (let one = next(); one !== null; ) {
    const made: Rows[] = [];
    for (; made.length < batch && one !== null; one = next()) made.push(one);
    await loading;
    loading = loadRows(sql, made);
    for (const { tasks, events } of made)
      total = { tasks: total.tasks + tasks.length, events: total.events + events.length };
    if (Date.now() - said < 5_000) continue;
    said = Date.now();
    say(total);
  }
  await loading;
}

async function sizeOf(sql: Sql): Promise<Size & { readonly submissions: number }> {
  const [size] = await sql<{ tasks: number; events: number; submissions: number }[]>`
    select (select count(*) from tasks)::int as tasks, (select count(*) from events)::int as events,
      (select count(*) from submissions)::int as submissions`;
  return size ?? { tasks: 0, events: 0, submissions: 0 };
}
