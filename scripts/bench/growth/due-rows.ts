import postgres from 'postgres';
import { openDatabase } from '../../../db/client.ts';
import { wardPlan } from '../../../demo/drafts/ward-plan.ts';
import type { Definition } from '../../../domain/definition/definition.ts';
import { castOf } from '../../seed-country/cast.ts';
import { imagineCountry, type Province } from '../../seed-country/country.ts';
import { loadRows } from '../../seed-country/load-rows.ts';
import { claimDatabase } from '../../seed-country/own-database.ts';
import { definitionOf, seedUnits } from '../../seed-country/seed-units.ts';
import { openSenders } from '../../seed-country/send-again.ts';
import { begin } from '../../seed-country/tell-stories.ts';

const termSeconds = 3_600;
const minute = 60_000;

/** Submissions that wait for their review, each due at its own instant of the minute after `from`; answers their ids. */
export async function loadDue(ownerUrl: string, count: number, from: number): Promise<readonly string[]> {
  const { db, close } = openDatabase(ownerUrl, { max: 2 });
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await claimDatabase(sql);
    const provinces = imagineCountry();
    await seedUnits(db, provinces);
    const [first] = provinces;
    const sender = first?.senders[0];
    if (first === undefined || sender === undefined) throw new Error('the country is empty');
    const cast = await castOf(db, first, sender, dueDefinition(first));
    const tale = { ...begin(cast, wardPlan).moment(), name: 'to review', often: 1, contents: [wardPlan] };
    const due = tale.state.open[0]?.due ?? 0;
    let made = 0;
    const senders = openSenders(provinces, cast, 0, {
      definitionOf: dueDefinition,
      laterMs: () => from - due + Math.floor((made++ * minute) / count),
    });
    const rows = Array.from({ length: count }, () => senders.again(tale));
    for (let at = 0; at < count; at += 500) await loadRows(sql, rows.slice(at, at + 500));
    await sql`vacuum (analyze)`;
    return rows.flatMap(({ submissions }) => submissions.map(({ id }) => String(id)));
  } finally {
    await Promise.all([close(), sql.end({ timeout: 5 })]);
  }
}

/** The yearly plan, whose review is due to the second and knows no other mark. */
function dueDefinition(province: Province): Definition {
  const definition = definitionOf(province);
  return {
    ...definition,
    stages: definition.stages.map((stage) =>
      stage.key !== 'review'
        ? stage
        : {
            ...stage,
            steps: stage.steps.map(({ reminders: _reminders, escalations: _escalations, ...step }) => ({
              ...step,
              term: { seconds: termSeconds },
            })),
          },
    ),
  };
}
