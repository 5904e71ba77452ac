import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { connectClient } from '../commands/connection.ts';
import { readTemporal } from '../config/temporal.ts';
import { supervisorScheduleId } from '../workflows/supervisor/messages.ts';
import { publicKeyOf } from './audit/public-key.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { verifyExport } from './audit/verify-export.ts';
import { sentenceOf, words } from './audit/words.ts';
import type { Running } from './runtime/running.ts';
import { openStage } from './walkthrough/stage.ts';
import { playStalled } from './walkthrough/stalled/story.ts';
import { playStory } from './walkthrough/story.ts';
import { openSystem } from './walkthrough/system.ts';

const { values } = parseArgs({ options: { stalled: { type: 'boolean', default: false } } });
const { theatre, running, close } = await openSystem();
const stage = openStage(theatre);
try {
  if (values.stalled) {
    const { ward } = await playStalled(stage);
    theatre.say('\n9 · The auditor exports the record and proves it');
    tellExport(await (await stage.call('ubnd-auditor', 'GET', '/api/audit/export')).text());
    await tellAudit(running);
    theatre.say(`\nSee it for yourself: ${running.pages}/submissions/${ward}`);
  } else {
    const { plan } = await playStory(stage);
    theatre.say('\n11 · The record proves what happened');
    await tellAudit(running);
    theatre.say(`\nSee it for yourself: ${running.pages}/submissions/${plan.id}`);
    theatre.say('What stalls because of people, and how it is freed: npm run walkthrough -- --stalled');
  }
} finally {
  await close();
}

function tellExport(file: string): void {
  const { lines, faults } = verifyExport(file, publicKeyOf(running.environment.INSTALLATION_SECRET ?? ''));
  for (const fault of faults) theatre.say(`   ${fault}`);
  theatre.say(`   ${lines} lines exported; the seal ${faults.length === 0 ? 'holds' : 'DOES NOT HOLD'}.`);
  if (faults.length > 0) process.exitCode = 1;
}

async function tellAudit({ environment }: Running): Promise<void> {
  const sql = postgres(environment.DATABASE_URL ?? '', { max: 1, onnotice: () => undefined });
  try {
    await sealNow(environment);
    const report = await verifyAudit(sql, publicKeyOf(environment.INSTALLATION_SECRET ?? ''));
    for (const violation of report.violations) theatre.say(`   ${sentenceOf(violation, 'en')}`);
    theatre.say(`   ${words.en.summary(report)}`);
    if (report.violations.length > 0) process.exitCode = 1;
  } finally {
    await sql.end();
  }
}

/** Once a minute the supervisor signs the heads of all chains; the story does not wait for it. */
async function sealNow(environment: Running['environment']): Promise<void> {
  const client = connectClient(readTemporal(environment));
  await client.schedule.getHandle(supervisorScheduleId).trigger();
  const until = Date.now() + 20_000;
  while (Date.now() < until && (await isUnsealed(environment))) await setTimeout(200);
  await client.connection.close();
}

async function isUnsealed({ DATABASE_URL = '' }: Running['environment']): Promise<boolean> {
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => undefined });
  const [row] = await sql`select count(*)::int as open from submissions where version > sealed_version`;
  await sql.end();
  return Number(row?.open) > 0;
}
