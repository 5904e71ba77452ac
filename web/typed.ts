import type { Context } from 'hono';

/** What somebody typed into a form, by the names of its fields. */
export type Typed = {
  /** Of every field that came. */
  readonly names: readonly string[];
  /** Trimmed; empty when there is nothing. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  /** Files that were chosen; browsers send an empty one for an empty field. */
  readonly files: (name: string) => readonly File[];
};

/** Without what no database stores and nobody can read: control characters, halves of characters. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
    .normalize('NFC');

export const typedFrom = (form: FormData): Typed => {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return {
    names: [...new Set(form.keys())],
    text: (name) => cleanText(texts(name)[0] ?? ''),
    all: texts,
    files: (name) =>
      form
        .getAll(name)
        .flatMap((value) => (value instanceof File && (value.size > 0 || value.name !== '') ? [value] : [])),
  };
};

/** The same, with fields that hold something else now. */
export const typedWith = (typed: Typed, more: Readonly<Record<string, readonly string[]>>): Typed => ({
  ...typed,
  names: [...new Set([...typed.names, ...Object.keys(more)])],
  text: (name) => (more[name] === undefined ? typed.text(name) : (more[name][0] ?? '')),
  all: (name) => more[name] ?? typed.all(name),
});

export const nothingTyped: Typed = typedFrom(new FormData());

/** The form of a request; Hono keeps it, so that asking twice costs nothing. */
export const typedIn = async (c: Context): Promise<Typed> => {
  const type = c.req.header('content-type') ?? '';
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  return isForm ? typedFrom(await c.req.formData()) : nothingTyped;
};

/** Whole đồng as people write them, `1.250.000` or `1,250,000`; null when it is something else. */
export function amountTyped(text: string): number | null {
  const digits = text.replace(/\s|đồng|vnd/giu, '');
  if (!/^\d+$|^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(digits)) return null;
  const amount = Number(digits.replace(/[.,]/g, ''));
  return Number.isSafeInteger(amount) ? amount : null;
}
