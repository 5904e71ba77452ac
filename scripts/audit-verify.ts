import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { publicKeyFrom } from './audit/public-key.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { languages, sentenceOf, words } from './audit/words.ts';
import { findRunning } from './runtime/running.ts';

const usage = `npm run audit:verify -- [--key FILE.pem] [--json] [--lang vi|en]
  DATABASE_URL      the record to verify; without it, that of the system that "npm start" keeps running
  AUDIT_PUBLIC_KEY  the installation's public key as PEM; without it and --key, INSTALLATION_SECRET`;

const { values } = parseArgs({
  options: {
    key: { type: 'string' },
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
  },
});
const language = languages.find((one) => one === values.lang) ?? 'en';
const running = process.env.DATABASE_URL ? null : findRunning();
const url = process.env.DATABASE_URL || running?.environment.DATABASE_URL;
const key = publicKeyFrom({
  file: values.key,
  pem: process.env.AUDIT_PUBLIC_KEY,
  secret: process.env.INSTALLATION_SECRET || running?.environment.INSTALLATION_SECRET,
});

if (url === undefined || key === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const report = await verifyAudit(sql, key.pem);
    const lines = values.json
      ? [JSON.stringify({ ...report, key: key.source }, null, 2)]
      : [
          ...report.violations.map((violation) => sentenceOf(violation, language)),
          words[language].key(key.source),
          words[language].summary(report),
        ];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (report.violations.length > 0) process.exitCode = 1;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
