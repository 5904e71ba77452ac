import type { Running } from './running.ts';
import type { Application } from './start-application.ts';
import type { Services } from './start-services.ts';
import { table } from './table.ts';

/** The ports that are asked for first: another one in use deserves a word. */
const usual = { Pages: 3000, 'Temporal UI': 8233, Mail: 8025 } as const;

export function startTable(services: Services, { people }: Application, tookMs: number): string {
  const { pages, apiDocs, temporalUi, mail } = addressesOf(services);
  const { TEMPORAL_ADDRESS, SMTP_URL, DATABASE_URL, DEMO } = services.values;
  const rows: string[][] = [
    [`Totrinh is ready after ${(tookMs / 1000).toFixed(1)} s. Ctrl-C stops everything.`],
    ['Pages', pages + note('Pages', pages)],
    ['API docs', apiDocs],
    [
      'Temporal UI',
      (temporalUi ?? `your own, of ${TEMPORAL_ADDRESS ?? 'temporal.toml'}`) + note('Temporal UI', temporalUi),
    ],
    ['Mail', (mail ?? `your own: ${withoutPassword(SMTP_URL)}`) + note('Mail', mail)],
    ['PostgreSQL', withoutPassword(DATABASE_URL)],
  ];
  if (people.length > 0) {
    rows.push([
      'The demo people: sign in with one click on the pages, or send the token as “Authorization: Bearer …”',
    ]);
    rows.push(['Person', 'Role', 'Unit', 'Access token']);
    rows.push(...people.map(({ name, role, unit, token }) => [name, role, unit, token]));
  } else if (DEMO !== 'true') rows.push(['No demo people with a database of your own; DEMO=true adds them.']);
  return table(rows);
}

export function addressesOf({ values, temporalUi, mail }: Services): Omit<Running, 'process'> {
  const pages = values.PUBLIC_URL ?? '';
  return {
    pages,
    apiDocs: `${pages}/docs`,
    ...(temporalUi ? { temporalUi } : {}),
    ...(mail ? { mail } : {}),
    environment: ourVariables(values),
  };
}

export function whoRuns(running: Running | null): string {
  if (!running) return 'Another start of this clone is just under way.';
  const { pages, apiDocs, temporalUi, mail, process } = running;
  return `Totrinh is already running from this clone (process ${process.pid}):\n${table([
    ['Pages', pages],
    ['API docs', apiDocs],
    ['Temporal UI', temporalUi ?? 'your own'],
    ['Mail', mail ?? 'your own'],
  ])}`;
}

function note(what: keyof typeof usual, url: string | undefined): string {
  const port = url && Number(new URL(url).port);
  return port && port !== usual[what] ? `  (port ${usual[what]} is in use)` : '';
}

function withoutPassword(url: string | undefined): string {
  return url?.replace(/\/\/([^:@/]*):[^@]*@/, '//$1@') ?? '';
}

function ourVariables(values: Services['values']): Record<string, string> {
  const ours =
    /^(DATABASE_URL|SMTP_URL|MAIL_FROM|PUBLIC_URL|PORT|HOST|STORAGE_DIR|INSTALLATION_SECRET|LOG_LEVEL|DEMO|TEMPORAL_.*|MAIL_TASK_QUEUE)$/;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value && ours.test(name) ? [[name, value] as const] : [],
    ),
  );
}
