import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Versions = Readonly<Record<string, string>>;
type Manifest = {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
};

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const manifest: Manifest = JSON.parse(read('../package.json'));
const wanted: Versions = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

type Row = { readonly name: string; readonly version: string; readonly reason: string };

const rowsOf = (markdown: string): readonly Row[] =>
  [...markdown.matchAll(/^\| `([^`]+)` +\| ([^ |]+) +\| ([^|]*[^| ]) +\|$/gm)].map(
    ([, name = '', version = '', reason = '']) => ({ name, version, reason }),
  );

const versionsIn = (rows: readonly Row[]): Versions =>
  Object.fromEntries(rows.map(({ name, version }) => [name, version]));

const rows = rowsOf(read('dependencies.md'));

describe('docs/dependencies.md', () => {
  test('names every direct dependency with the version that package.json has, and no other', () => {
    expect(versionsIn(rows)).toEqual(wanted);
    expect(rows).toHaveLength(Object.keys(wanted).length);
  });

  test('says of each why it is there', () => {
    expect(rows.filter(({ reason }) => reason.split(' ').length < 3)).toEqual([]);
  });

  test('another version would be noticed', () => {
    const [row] = rowsOf('| `hono` | 0.0.1 | an older one |');
    expect(row).toEqual({ name: 'hono', version: '0.0.1', reason: 'an older one' });
    expect(versionsIn([...rows, { name: 'hono', version: '0.0.1', reason: '' }])).not.toEqual(wanted);
  });
});

test('package.json asks for exact versions', () => {
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
    [],
  );
});
