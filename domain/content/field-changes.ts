import { pointerInto } from './parse/place.ts';

export type Leaf = string | number | boolean | null;

/** One value that changed; `before` or `after` is null where there was none. `field` is the field it belongs to. */
export type FieldChange = {
  readonly pointer: string;
  readonly field: string;
  readonly before: Leaf;
  readonly after: Leaf;
};

/** Every leaf in which two objects differ, in the order of their fields; pointers start at `base`. */
export function changesBetween(before: object, after: object, base: string): readonly FieldChange[] {
  const earlier = new Map(leavesOf(before, base));
  const later = new Map(leavesOf(after, base));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((pointer) => ({
      pointer,
      field: pointer.slice(base.length + 1).split('/')[0] ?? '',
      before: earlier.get(pointer) ?? null,
      after: later.get(pointer) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

function leavesOf(value: unknown, pointer: string): readonly (readonly [string, Leaf])[] {
  if (isLeaf(value)) return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, pointerInto(pointer, key)));
}

const isLeaf = (value: unknown): value is Leaf =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
