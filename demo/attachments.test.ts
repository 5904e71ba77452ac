import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { attachments } from './attachments.ts';

test.each(Object.keys(attachments))(
  '%s: the table of a PDF points at its objects, and the file is the made one',
  async (name) => {
    const file = (await readFile(new URL(name, import.meta.url))).toString('latin1');
    expect(file).toBe(attachments[name]?.toString('latin1'));
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(table, table + 4)).toBe('xref');
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) =>
      Number(offset),
    );
    expect(offsets.length).toBeGreaterThan(4);
    for (const [index, offset] of offsets.entries())
      expect(file.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  },
);
