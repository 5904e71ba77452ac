import { ServiceError } from './service-error.ts';

/** A page of a list; `next` continues after its last row. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

export const pageSize = 50;

/** Where a list goes on: the sort values of the last row, opaque to callers. */
export const cursorOf = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const shapes = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  number: /^\d{1,9}$/,
} as const;

/** Whether a text could be the id of anything. */
export const isId = (text: string): boolean => shapes.id.test(text);

/** The values in a cursor; a cursor that we did not make is a fault of the request. */
export function valuesIn(cursor: string, expected: readonly (keyof typeof shapes)[]): readonly string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === expected.length) {
      const read = values.filter(
        (value, index): value is string =>
          typeof value === 'string' && isOfShape(value, expected[index] ?? 'id'),
      );
      if (read.length === expected.length) return read;
    }
  } catch {
    // Falls through: what does not parse is not a cursor of ours.
  }
  throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/cursor', message: 'cursor_unknown' }] });
}

const isOfShape = (value: string, shape: keyof typeof shapes): boolean =>
  shapes[shape].test(value) && (shape !== 'instant' || !Number.isNaN(Date.parse(value)));
