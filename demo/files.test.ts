import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unpack } from '../documents/excel/archive/unpack.ts';
import { demoFiles } from './files.ts';

/** Compared unpacked: another version of zlib packs the same parts into other bytes. */
const partsOf = async (file: Buffer) => {
  const unpacked = await unpack(file);
  return 'code' in unpacked
    ? unpacked.code
    : [...unpacked.archive].map(([name, part]) => [name, part.toString()]);
};

test('the workbooks in the tree are those that `scripts/make-demo-workbooks.ts` makes', async () => {
  for (const [name, made] of Object.entries(await demoFiles())) {
    if (!name.endsWith('.xlsx')) continue;
    const kept = await readFile(new URL(name, import.meta.url));
    expect(await partsOf(kept), name).toEqual(await partsOf(made));
  }
});
