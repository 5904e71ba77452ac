import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Writes a text to a file, or to the standard output (`-`); a file is there whole or not at all. */
export async function writeOut(out: string, text: AsyncIterable<string>): Promise<void> {
  if (out === '-') return pipeline(Readable.from(text), process.stdout).catch(unlessNobodyReads);
  const partial = `${out}.${process.pid}.part`;
  const file = createWriteStream(partial);
  try {
    if (out.endsWith('.gz')) await pipeline(Readable.from(text), createGzip(), file);
    else await pipeline(Readable.from(text), file);
    await rename(partial, out);
  } finally {
    await rm(partial, { force: true });
  }
}

/** A reader that has seen enough (`| head`) ends the export and is no failure. */
function unlessNobodyReads(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}
