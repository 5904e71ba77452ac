import { ServiceError } from './service-error.ts';

/** A page of a list; `next` continues after its last row. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

export const pageSize = 50;

/** Where a list goes on: the sort values of the last row, opaque to callers. */
export const cursorOf = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values in a cursor; a cursor that we did not make is a fault of the request. */
export function valuesIn(cursor: string, count: number): readonly string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === count &&
      values.every((value) => typeof value === 'string')
    )
      return values;
  } catch {
    // Falls through: what does not parse is not a cursor of ours.
  }
  throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/cursor', message: 'cursor_unknown' }] });
}
