import { basename } from 'node:path';
import type { XesTrace } from './log.ts';
import { textOf } from './text-of.ts';
import { openXesParser } from './xes-parser.ts';

/**
 * Reads an event log (XES, IEEE 1849; `.xes` or packed `.xes.gz`) case by case, in the memory of a few of them. A file
 * that is none fails with file, line and column; `xes-parser.ts` says how attributes are read.
 */
export async function* readXes(file: string): AsyncGenerator<XesTrace> {
  const parser = openXesParser(basename(file));
  for await (const text of textOf(file)) yield* parser.write(text);
  yield* parser.end();
}
