import { ownPath } from '../paths.ts';
import type { Typed } from '../typed.ts';

/** A form that waits while its sender verifies themselves: where it goes, and what was typed. Files cannot be kept. */
export type Kept = {
  readonly next: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly hadFiles: boolean;
};

const prefix = 'kept.';

/** What a form held, so that it can be sent again. */
export function keptFrom(path: string, form: FormData): Kept {
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const hadFiles = [...form.values()].some((value) => value instanceof File && value.size > 0);
  return { next: path, fields, hadFiles };
}

/** The hidden fields that carry it. */
export const hiddenOf = ({ next, fields, hadFiles }: Kept): readonly (readonly [string, string])[] => [
  ['next', next],
  ['hadFiles', hadFiles ? '1' : ''],
  ...fields.map(([name, value]) => [`${prefix}${name}`, value] as const),
];

/** What the hidden fields carried. */
export function keptIn(typed: Typed): Kept {
  const fields = typed.names
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => typed.all(name).map((value) => [name.slice(prefix.length), value] as const));
  return { next: ownPath(typed.text('next')), fields, hadFiles: typed.text('hadFiles') !== '' };
}
