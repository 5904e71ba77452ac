import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which folder may import which; `a/b` names a file or folder within, `type:` types only. Entry points may import everything. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['type:domain', 'domain/bilingual', 'domain/content', 'domain/roles'],
  db: ['domain'],
  emails: ['domain', 'i18n'],
  documents: ['domain', 'i18n'],
  storage: [],
  config: [],
  workflows: ['domain', 'type:activities'],
  commands: [
    'domain',
    'workflows/approval/messages',
    'workflows/campaign/messages',
    'workflows/mail/messages',
    'workflows/supervisor/messages',
    'type:config',
  ],
  activities: ['domain', 'db', 'emails', 'documents', 'storage', 'commands', 'i18n'],
  identity: ['db', 'type:domain'],
  services: ['domain', 'db', 'identity', 'documents', 'storage', 'commands', 'i18n'],
  api: ['services', 'identity', 'domain', 'i18n', 'type:config'],
  web: ['services', 'identity', 'domain', 'i18n', 'type:config'],
  workers: ['activities', 'workflows', 'db', 'commands', 'config'],
};

/** What comes from outside and may be used in one place only. */
const onlyIn: Readonly<Record<string, string>> = {
  feelin: 'domain/definition/feel.ts',
  canonicalize: 'domain/digest.ts',
  nodemailer: 'emails/transport.ts',
};

const root = import.meta.dirname;
const folders = Object.keys(mayImport).filter((folder) => existsSync(join(root, folder)));

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(/^(import|export)( type)?[^'";]*?from '([^']+)'/gm),
  ].map(([, , type, target = '']) => ({
    file,
    target,
    typeOnly: type !== undefined,
  })),
);

/** Where a relative import leads, from the root; null for a package. */
const placeOf = ({ file, target }: Import): string | null =>
  target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : null;

function isAllowed(found: Import): boolean {
  const place = placeOf(found);
  const from = found.file.split('/')[0] ?? '';
  if (place === null || place.startsWith(`${from}/`)) return true;
  return (mayImport[from] ?? []).some((allowed) => {
    const [folder, needsType] = allowed.startsWith('type:') ? [allowed.slice(5), true] : [allowed, false];
    return (place.startsWith(`${folder}/`) || place === `${folder}.ts`) && (!needsType || found.typeOnly);
  });
}

describe('the folders are the architecture', () => {
  test('nothing imports what its folder may not', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(
      imports.filter((found) => !isAllowed(found)).map(({ file, target }) => `${file} imports ${target}`),
    ).toEqual([]);
  });

  test('the check would notice', () => {
    expect(
      isAllowed({ file: 'domain/approval/decide.ts', target: '../../db/client.ts', typeOnly: false }),
    ).toBe(false);
    expect(
      isAllowed({ file: 'workflows/activities.ts', target: '../activities/activities.ts', typeOnly: false }),
    ).toBe(false);
    expect(
      isAllowed({ file: 'workflows/activities.ts', target: '../activities/activities.ts', typeOnly: true }),
    ).toBe(true);
  });

  test('rules and workflows reach no clock, file or network of their own', () => {
    const reached = imports.filter(
      ({ file, target }) =>
        /^(domain|workflows)\//.test(file) &&
        /^(node:|zod|drizzle-orm|postgres$|@temporalio\/(client|worker|activity))/.test(target),
    );
    expect(reached.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('a library that stands behind one of our files is used there only', () => {
    const elsewhere = imports.filter(
      ({ file, target }) => onlyIn[target] !== undefined && file !== onlyIn[target],
    );
    expect(elsewhere.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('no file has grown past what one can read', () => {
    const long = files.filter(
      (file) =>
        readFileSync(join(root, file), 'utf8').split('\n').length > 251 && !file.startsWith('i18n/words/'),
    );
    expect(long).toEqual([]);
  });
});
