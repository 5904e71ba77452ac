import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../statistics.ts';

/** The same work every time: what differs is the machine, not the program. */
export type Calibration = { readonly processorMs: number; readonly diskMs: number };

export function calibrate(dir: string): Calibration {
  return { processorMs: hashing(), diskMs: syncing(join(dir, 'calibration')) };
}

function hashing(): number {
  const block = Buffer.alloc(64 * 1024, 7);
  const began = performance.now();
  for (let times = 0; times < 500; times += 1) createHash('sha256').update(block).digest();
  return performance.now() - began;
}

/** One page written through to the disk, as a commit does. */
function syncing(file: string): number {
  const page = Buffer.alloc(8192, 7);
  const descriptor = openSync(file, 'w');
  const waits = Array.from({ length: 15 }, () => {
    const began = performance.now();
    writeSync(descriptor, page, 0, page.length, 0);
    fdatasyncSync(descriptor);
    return performance.now() - began;
  });
  closeSync(descriptor);
  rmSync(file);
  return median(waits);
}
