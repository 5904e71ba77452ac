import { type DefinitionFault, faultAt } from './definition-fault.ts';
import { pointerTo } from './json-pointer.ts';
import type { ArraySchema, MapSchema, ObjectSchema, Schema, TextSchema } from './schema.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place at which a value differs from a schema. */
export function shapeFaults(value: unknown, schema: Schema, at = ''): readonly DefinitionFault[] {
  if ('oneOf' in schema) return fewest(schema.oneOf.map((branch) => shapeFaults(value, branch, at)));
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : [faultAt(at, 'wrong_type', { expected: 'boolean' })];
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        return [faultAt(at, 'wrong_type', { expected: 'integer' })];
      if (value >= schema.minimum && value <= schema.maximum) return [];
      return [faultAt(at, 'out_of_range', { least: schema.minimum, most: schema.maximum })];
    case 'string':
      if (typeof value !== 'string') return [faultAt(at, 'wrong_type', { expected: 'text' })];
      return 'enum' in schema ? listFaults(value, schema.enum, at) : textFaults(value, schema, at);
    case 'array':
      return Array.isArray(value)
        ? arrayFaults(value, schema, at)
        : [faultAt(at, 'wrong_type', { expected: 'list' })];
    case 'object':
      if (!isRecord(value)) return [faultAt(at, 'wrong_type', { expected: 'object' })];
      return 'properties' in schema ? objectFaults(value, schema, at) : mapFaults(value, schema, at);
  }
}

/** Of several forms the one that was probably meant: the one with the least wrong. */
const fewest = (all: readonly (readonly DefinitionFault[])[]): readonly DefinitionFault[] =>
  all.toSorted((left, right) => left.length - right.length)[0] ?? [];

const listFaults = (value: string, list: readonly string[], at: string): readonly DefinitionFault[] =>
  list.includes(value) ? [] : [faultAt(at, 'not_in_list', { value, list: list.join(', ') })];

function textFaults(
  value: string,
  { maxLength, pattern }: TextSchema,
  at: string,
): readonly DefinitionFault[] {
  if (value.length > maxLength) return [faultAt(at, 'too_long', { most: maxLength })];
  if (value.trim() === '') return [faultAt(at, 'missing', { key: at.slice(at.lastIndexOf('/') + 1) })];
  return new RegExp(pattern, 'u').test(value) ? [] : [faultAt(at, 'wrong_format', { value })];
}

function arrayFaults(value: readonly unknown[], schema: ArraySchema, at: string): readonly DefinitionFault[] {
  if (value.length > schema.maxItems) return [faultAt(at, 'too_long', { most: schema.maxItems })];
  const faults = value.flatMap((item, index) => shapeFaults(item, schema.items, pointerTo(at, index)));
  const twice = value.flatMap((item, index) =>
    schema.uniqueItems && value.indexOf(item) < index ? faultAt(pointerTo(at, index), 'twice') : [],
  );
  const few = value.length < schema.minItems ? [faultAt(at, 'too_short', { least: schema.minItems })] : [];
  return [...few, ...twice, ...faults];
}

function mapFaults(
  value: Readonly<Record<string, unknown>>,
  { additionalProperties, propertyNames, maxProperties = Number.POSITIVE_INFINITY }: MapSchema,
  at: string,
): readonly DefinitionFault[] {
  const keys = Object.keys(value);
  if (keys.length > maxProperties) return [faultAt(at, 'too_long', { most: maxProperties })];
  return keys.flatMap((key) => [
    ...(propertyNames === undefined ? [] : textFaults(key, propertyNames, pointerTo(at, key))),
    ...shapeFaults(value[key], additionalProperties, pointerTo(at, key)),
  ]);
}

function objectFaults(
  value: Readonly<Record<string, unknown>>,
  { properties, required }: ObjectSchema,
  at: string,
): readonly DefinitionFault[] {
  const has = (key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
  return [
    ...required.filter((key) => !has(key)).map((key) => faultAt(pointerTo(at, key), 'missing', { key })),
    ...Object.keys(value)
      .filter((key) => !Object.hasOwn(properties, key))
      .map((key) => faultAt(pointerTo(at, key), 'unknown_key', { key })),
    ...Object.entries(properties).flatMap(([key, schema]) =>
      has(key) ? shapeFaults(value[key], schema, pointerTo(at, key)) : [],
    ),
  ];
}
