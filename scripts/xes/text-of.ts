import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** The text of an XML file, piece by piece, unpacked where its first bytes say that it is packed (gzip). */
export async function* textOf(file: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const bytes of await unpacked(file)) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    throw new Error(`${file}: ${whyNot(error)}`, { cause: error });
  }
}

async function unpacked(file: string): Promise<AsyncIterable<Buffer>> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(gzipMagic.length), 0, gzipMagic.length, 0);
  const bytes = handle.createReadStream({ start: 0 });
  // Who reads the unpacked bytes meets the failure there.
  return buffer.equals(gzipMagic) ? pipeline(bytes, createGunzip(), () => {}) : bytes;
}

/** What the XML declaration names; by the standard UTF-8 where it names nothing. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  const [, named] = /^[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head.toString('latin1')) ?? [];
  return named ?? 'utf-8';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a directory',
  EACCES: 'this file may not be read',
  Z_BUF_ERROR: 'the packed file ends too early; it was not copied whole',
  Z_DATA_ERROR: 'the packed file is damaged',
  ERR_ENCODING_INVALID_ENCODED_DATA:
    'its bytes are no text in the encoding that it declares (UTF-8 where none)',
  ERR_ENCODING_NOT_SUPPORTED: 'it declares an encoding that nobody knows',
};

const whyNot = (error: unknown): string =>
  error instanceof Error && 'code' in error ? (reasons[String(error.code)] ?? error.message) : String(error);
