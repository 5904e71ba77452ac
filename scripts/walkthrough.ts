import postgres from 'postgres';
import { publicKeyOf } from './audit/public-key.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { sentenceOf, words } from './audit/words.ts';
import type { Running } from './runtime/running.ts';
import { openStage } from './walkthrough/stage.ts';
import { playStory } from './walkthrough/story.ts';
import { openSystem } from './walkthrough/system.ts';

const { theatre, running, close } = await openSystem();
try {
  const { plan } = await playStory(openStage(theatre));
  theatre.say('\n10 · The record proves what happened');
  await tellAudit(running);
  theatre.say(`\nSee it for yourself: ${running.pages}/submissions/${plan.id}`);
} finally {
  await close();
}

async function tellAudit({ environment }: Running): Promise<void> {
  const sql = postgres(environment.DATABASE_URL ?? '', { max: 1, onnotice: () => undefined });
  try {
    const report = await verifyAudit(sql, publicKeyOf(environment.INSTALLATION_SECRET ?? ''));
    for (const violation of report.violations) theatre.say(`   ${sentenceOf(violation, 'en')}`);
    theatre.say(`   ${words.en.summary(report)}`);
    if (report.violations.length > 0) process.exitCode = 1;
  } finally {
    await sql.end();
  }
}
