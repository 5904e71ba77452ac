import { pack } from './pack.ts';
import { unpack } from './unpack.ts';

/** The same archive without the moment of packing in it. */
export async function repacked(file: Buffer): Promise<Buffer> {
  const unpacked = await unpack(file, { entries: Infinity, unzippedBytes: Infinity });
  if ('code' in unpacked) throw new Error(`our own workbook cannot be read: ${unpacked.code}`);
  return pack(unpacked.archive);
}
