import type { ArraySchema, MapSchema, Schema } from './schema.ts';
import { isRecord, shapeFaults } from './shape-faults.ts';

/**
 * The value with everything malformed replaced by something neutral, so that the rules can look at the rest too. What they
 * then say about a replaced place is not to be shown. Text of the wrong format stays: a misspelt key still ties steps together.
 */
export function mended(value: unknown, schema: Schema): unknown {
  if ('oneOf' in schema) return mended(value, likeliest(value, schema.oneOf));
  if (schema.type === 'array') return mendedItems(Array.isArray(value) ? value : [], schema);
  if (schema.type !== 'object')
    return shapeFaults(value, schema).every(({ code }) => code === 'wrong_format') ? value : neutral(schema);
  const from = isRecord(value) ? value : {};
  if (!('properties' in schema))
    return mapped(readableKeys(from, schema), (key) => mended(from[key], schema.additionalProperties));
  const present = Object.keys(schema.properties).filter(
    (key) => schema.required.includes(key) || (Object.hasOwn(from, key) && from[key] !== undefined),
  );
  return mapped(present, (key) => {
    const property = schema.properties[key];
    return property && mended(from[key], property);
  });
}

const readableKeys = (
  from: Readonly<Record<string, unknown>>,
  { propertyNames, maxProperties }: MapSchema,
): readonly string[] =>
  Object.keys(from)
    .filter(
      (key) =>
        propertyNames === undefined ||
        shapeFaults(key, propertyNames).every(({ code }) => code === 'wrong_format'),
    )
    .slice(0, maxProperties);

const likeliest = (value: unknown, branches: readonly Schema[]): Schema =>
  branches.toSorted(
    (left, right) => shapeFaults(value, left).length - shapeFaults(value, right).length,
  )[0] ?? {
    type: 'boolean',
  };

function mendedItems(value: readonly unknown[], schema: ArraySchema): readonly unknown[] {
  const items = value.slice(0, schema.maxItems);
  while (items.length < schema.minItems) items.push(undefined);
  return items.map((item) => mended(item, schema.items));
}

function neutral(schema: Exclude<Schema, { oneOf: unknown } | { type: 'array' | 'object' }>): unknown {
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer') return schema.minimum;
  return 'enum' in schema ? schema.enum[0] : schema.examples[0];
}

const mapped = (
  keys: readonly string[],
  valueAt: (key: string) => unknown,
): Readonly<Record<string, unknown>> => Object.fromEntries(keys.map((key) => [key, valueAt(key)]));
