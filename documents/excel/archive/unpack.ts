import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { CellFindingCode } from '../../../domain/content/cell-finding.ts';
import { limits } from '../limits.ts';
import { type Archive, localSignature } from './archive.ts';
import { centralDirectory, type Entry } from './central-directory.ts';

export type Unpacked = { readonly archive: Archive } | { readonly code: CellFindingCode };

type Most = { readonly entries: number; readonly unzippedBytes: number };

const inflate = promisify(inflateRaw);
const localBytes = 30;
const stored = 0;
const deflated = 8;

/** Unpacks an archive within limits: first by what its directory declares, then by what really comes out. */
export async function unpack(file: Buffer, most: Most = limits): Promise<Unpacked> {
  const entries = centralDirectory(file);
  if (entries === null || entries.length === 0) return { code: 'not_a_workbook' };
  if (entries.length > most.entries) return { code: 'too_many_entries' };
  if (entries.some(({ encrypted }) => encrypted)) return { code: 'encrypted' };
  const declared = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (declared > most.unzippedBytes) return { code: 'unzipped_too_large' };

  const archive = new Map<string, Buffer>();
  for (const entry of entries) {
    const content = await contentOf(file, entry);
    if (content === null || archive.has(entry.name)) return { code: 'unreadable' };
    archive.set(entry.name, content);
  }
  return { archive };
}

/** The bytes of one file; null when they are not what the directory declared, so that a small promise cannot grow. */
async function contentOf(file: Buffer, entry: Entry): Promise<Buffer | null> {
  const { offset, packedBytes, unpackedBytes } = entry;
  if (offset + localBytes > file.length || file.readUInt32LE(offset) !== localSignature) return null;
  const start = offset + localBytes + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedBytes);
  const content = await unpacked(packed, entry);
  return content?.length === unpackedBytes ? content : null;
}

async function unpacked(packed: Buffer, { method, unpackedBytes }: Entry): Promise<Buffer | null> {
  if (method === stored) return packed;
  if (method !== deflated) return null;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(unpackedBytes, 1) });
  } catch {
    return null;
  }
}
