import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Storage } from './storage.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Files below one directory that only we may read; a file is there in full, also after a power cut, or not at all. */
export function diskStorage(dir: string): Storage {
  const pathOf = (key: string): string => {
    if (!uuid.test(key)) throw new Error(`${JSON.stringify(key)} is no storage key`);
    // Our keys begin with the time, which would put a whole day into one folder: the random end spreads them.
    return join(dir, key.slice(-2), key.slice(-4, -2), key);
  };
  return {
    put: async (key, bytes) => putWhole(dir, pathOf(key), bytes),
    get: async (key) => readFile(pathOf(key)),
    stream: (key) => createReadStream(pathOf(key)),
    remove: async (key) => rm(pathOf(key), { force: true }),
    exists: async (key) => exists(pathOf(key)),
  };
}

async function putWhole(dir: string, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const isNewFolder = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeSynced(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (!isNewFolder) return;
  await syncFolder(dirname(folder));
  await syncFolder(dir);
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on disk only once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
