import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const notOurs = ['node_modules', '.data', '.git'];

/** Every Markdown file of the repository, from the root. */
const documents = readdirSync(root)
  .filter((name) => !notOurs.includes(name))
  .flatMap((name) =>
    name.endsWith('.md')
      ? [name]
      : readdirSync(root, { withFileTypes: true })
          .filter((entry) => entry.name === name && entry.isDirectory())
          .flatMap(() => readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }))
          .filter((file) => file.endsWith('.md'))
          .map((file) => join(name, file)),
  );

type Cited = { readonly document: string; readonly path: string };

/** A path has a slash inside or an ending of ours; packages (`@a/b`), addresses (`/x`) and what is made at run time are none. */
const isPath = (text: string): boolean =>
  /^\.?[\w*{,}-][\w.*{,}-]*(\/[\w.*{,}-]+)*\/?$/.test(text) &&
  (text.includes('/') || /[\w*}]\.(tsx?|mjs|json|md|sql|ya?ml|sh|xlsx)$/.test(text)) &&
  !/^(\.data|\.cache|node_modules)(\/|$)/.test(text);

/** Without its blocks of code, which are examples and cite nothing. */
const proseOf = (markdown: string): string => markdown.replace(/^( *)```[\s\S]*?^\1```$/gm, '');

/** What stands in backticks. */
function citedIn(document: string, markdown: string): readonly Cited[] {
  return [...proseOf(markdown).matchAll(/`([^`\n]+)`/g)].flatMap(([, text = '']) =>
    isPath(text) ? [{ document, path: text }] : [],
  );
}

/** Where the links lead that stay in the repository. */
function linkedFrom(document: string, markdown: string): readonly Cited[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)#\s]+)(#[^)\s]*)?\)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [{ document, path: join(dirname(document), target) }],
  );
}

/** A star stands for a part of a name: then something there must fit. */
function exists({ path }: Cited): boolean {
  const [place, ...names] = [dirname(path), path.split('/').at(-1) ?? ''];
  const [name = ''] = names;
  if (!name.includes('*')) return existsSync(join(root, path));
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return existsSync(join(root, place)) && readdirSync(join(root, place)).some((entry) => pattern.test(entry));
}

const missing = (cited: readonly Cited[]): readonly string[] =>
  cited.filter((one) => !exists(one)).map(({ document, path }) => `${document} names ${path}`);

test('every path that a document names is there', () => {
  const cited = documents.flatMap((document) => {
    const markdown = readFileSync(join(root, document), 'utf8');
    return [...citedIn(document, markdown), ...linkedFrom(document, markdown)];
  });
  expect(cited.length).toBeGreaterThan(100);
  expect(missing(cited)).toEqual([]);
});

test('a path that is gone would be noticed', () => {
  const text =
    'See `domain/approval/gone.ts`, `servcies/`, `gone.json`, `domain/*.gone` and [this](docs/gone.md).';
  expect(missing([...citedIn('README.md', text), ...linkedFrom('README.md', text)])).toHaveLength(5);
});

test('what is no path is not taken for one', () => {
  const text =
    '`@temporalio/client`, `/readyz`, `npm run check`, `decide(state)`, `x.y`, `.data/logs/`, `a: b/c`, [web](https://a.example/b)';
  expect([...citedIn('README.md', text), ...linkedFrom('README.md', text)]).toEqual([]);
});
