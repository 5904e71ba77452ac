import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { publicKeyFrom } from './audit/public-key.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { verifyExport } from './audit/verify-export.ts';
import { languages, sentenceOf, words } from './audit/words.ts';
import { findRunning } from './runtime/running.ts';

const usage = `npm run audit:verify -- [--key FILE.pem] [--json] [--lang vi|en] [--export FILE]
  --export          proves a file that was exported, instead of a database: its seal and each of its lines
  DATABASE_URL      the record to verify; without it, that of the system that "npm start" keeps running
  AUDIT_PUBLIC_KEY  the installation's public key as PEM; without it and --key, INSTALLATION_SECRET`;

const { values } = parseArgs({
  options: {
    key: { type: 'string' },
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
    export: { type: 'string' },
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

if (values.export !== undefined && key !== null) {
  const { lines, faults } = verifyExport(readFileSync(values.export, 'utf8'), key.pem);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${faults.length === 0 ? 'The file is genuine' : 'NOT GENUINE'}: ${lines} lines.\n`);
  if (faults.length > 0) process.exitCode = 1;
} else if (url === undefined || key === null) {
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
