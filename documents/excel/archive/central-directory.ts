import { centralSignature, endSignature } from './archive.ts';

/** One file as the archive's directory declares it; nothing here is believed before it is unpacked. */
export type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

const endBytes = 22;
const longestComment = 0xffff;
const entryBytes = 46;

/** The directory of an archive, or null when there is none that can be read (ZIP64 and split archives neither). */
export function centralDirectory(file: Buffer): readonly Entry[] | null {
  const end = endOf(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > end || file.readUInt32LE(at) !== centralSignature) return null;
    const nameBytes = file.readUInt16LE(at + 28);
    entries.push(entryAt(file, at, nameBytes));
    at += entryBytes + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

const entryAt = (file: Buffer, at: number, nameBytes: number): Entry => ({
  name: file.toString('utf8', at + entryBytes, at + entryBytes + nameBytes),
  encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
  method: file.readUInt16LE(at + 10),
  packedBytes: file.readUInt32LE(at + 20),
  unpackedBytes: file.readUInt32LE(at + 24),
  offset: file.readUInt32LE(at + 42),
});

function endOf(file: Buffer): number | null {
  const first = Math.max(0, file.length - endBytes - longestComment);
  for (let at = file.length - endBytes; at >= first; at--) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}
