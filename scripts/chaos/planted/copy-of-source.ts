import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDir } from '../../runtime/clone.ts';

/** A change of one file; what is looked for stands in it exactly once. */
export type Patch = { readonly file: string; readonly find: string; readonly replace: string };

const leftOut: readonly string[] = ['node_modules', '.data', '.git', 'dist', 'coverage'];

/** Copies the sources to a directory that is not there yet, with patches applied; the libraries stay where they are. */
export function copyOfSource({
  dir,
  patches,
}: {
  readonly dir: string;
  readonly patches: readonly Patch[];
}): void {
  mkdirSync(dir, { recursive: true });
  for (const entry of readdirSync(cloneDir).filter((name) => !leftOut.includes(name)))
    cpSync(join(cloneDir, entry), join(dir, entry), { recursive: true });
  symlinkSync(join(cloneDir, 'node_modules'), join(dir, 'node_modules'));
  for (const patch of patches) {
    const file = join(dir, patch.file);
    writeFileSync(file, patched(readFileSync(file, 'utf8'), patch));
  }
}

/** The text with a patch applied; an error where it does not fit any more. */
export function patched(text: string, { file, find, replace }: Patch): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      `${file} must hold this once, and holds it ${more.length + (after === undefined ? 0 : 1)} times: ${find}`,
    );
  return `${before}${replace}${after}`;
}
