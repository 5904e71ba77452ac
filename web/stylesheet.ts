import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In the order of the cascade. */
const sheets = ['theme', 'frame', 'parts', 'work', 'review', 'narrow', 'print'] as const;

const text = sheets
  .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** All styles as one file, named by its content, so that browsers may keep it for ever. */
export const stylesheet = {
  text,
  path: `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.css`,
} as const;
