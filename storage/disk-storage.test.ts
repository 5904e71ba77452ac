import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import { diskStorage } from './disk-storage.ts';

async function setup() {
  const dir = await mkdtemp(join(tmpdir(), 'storage-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  return { dir, storage: diskStorage(join(dir, 'files')) };
}
const bytes = new TextEncoder().encode('Quyết định');
const filesIn = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test('gives back the bytes that were put, whole and as a stream', async () => {
  const { storage } = await setup();
  const key = uuidv7();
  await storage.put(key, bytes);
  expect(new Uint8Array(await storage.get(key))).toEqual(bytes);
  expect(new Uint8Array(await buffer(storage.stream(key)))).toEqual(bytes);
  expect(await storage.exists(key)).toBe(true);
});

test('nobody but the application’s account reads a file, and nothing unfinished is left beside it', async () => {
  const { dir, storage } = await setup();
  await storage.put(uuidv7(), bytes);
  const files = await filesIn(dir);
  expect(files).toHaveLength(1);
  for (const { parentPath, name } of files) {
    expect((await stat(join(parentPath, name))).mode & 0o777).toBe(0o600);
    for (const folder of [parentPath, dirname(parentPath), join(dir, 'files')])
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
  }
});

test('spreads files that were put at the same time over folders', async () => {
  const { dir, storage } = await setup();
  for (let made = 0; made < 20; made++) await storage.put(uuidv7(), bytes);
  expect((await readdir(join(dir, 'files'))).length).toBeGreaterThan(5);
});

test('removes a file, and removing it again is no error', async () => {
  const { storage } = await setup();
  const key = uuidv7();
  await storage.put(key, bytes);
  await storage.remove(key);
  await storage.remove(key);
  expect(await storage.exists(key)).toBe(false);
  await expect(storage.get(key)).rejects.toThrow('ENOENT');
});

test.each(['../../etc/passwd', 'a.pdf', '', `${uuidv7()}/x`, `${uuidv7()}\n`])(
  'takes no key but a UUID: %j',
  async (key) => {
    const { dir, storage } = await setup();
    await expect(storage.put(key, bytes)).rejects.toThrow('no storage key');
    await expect(storage.get(key)).rejects.toThrow('no storage key');
    await expect(storage.remove(key)).rejects.toThrow('no storage key');
    expect(() => storage.stream(key)).toThrow('no storage key');
    expect(await filesIn(dir)).toEqual([]);
  },
);
