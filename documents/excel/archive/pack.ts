import { crc32, deflateRawSync } from 'node:zlib';
import { type Archive, centralSignature, endSignature, localSignature } from './archive.ts';

const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
/** 1 January 2026, in the format of MS-DOS: a fixed date, so that the same content gives the same bytes. */
const date = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** Packs files in their order; the same files always give the same bytes. */
export function pack(archive: Archive): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of archive) {
    const packed = deflateRawSync(content, { level: 9 });
    const facts = factsOf(name, content, packed);
    const local = Buffer.concat([uint32(localSignature), facts, Buffer.from(name), packed]);
    directory.push(directoryEntry(name, facts, offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecord(archive.size, central.length, offset)]);
}

/** The 26 bytes that the local header and the directory share. */
function factsOf(name: string, content: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(version, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(deflated, 4);
  facts.writeUInt16LE(date, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function directoryEntry(name: string, facts: Buffer, offset: number): Buffer {
  const madeBy = Buffer.from([version, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([uint32(centralSignature), madeBy, facts, rest, Buffer.from(name)]);
}

function endRecord(entries: number, directoryBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
