/** The part of JSON Schema (draft 2020-12) that the published format uses, and that `shape-faults.ts` reads. */
export type Schema =
  | TextSchema
  | { readonly type: 'string'; readonly enum: readonly string[] }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | ArraySchema
  | ObjectSchema
  | MapSchema
  | { readonly oneOf: readonly Schema[] };

export type TextSchema = {
  readonly type: 'string';
  readonly maxLength: number;
  readonly pattern: string;
  readonly examples: readonly string[];
};

export type ArraySchema = {
  readonly type: 'array';
  readonly items: Schema;
  readonly minItems: number;
  readonly maxItems: number;
  readonly uniqueItems: boolean;
};

export type ObjectSchema = {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
};

/** An object whose keys are free, but for how they are written and how many there are. */
export type MapSchema = {
  readonly type: 'object';
  readonly additionalProperties: Schema;
  readonly propertyNames?: TextSchema;
  readonly maxProperties?: number;
};

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** The schema of an object type: does not compile when a key is left out or a required one is called optional. */
export function objectOf<T>(
  properties: { readonly [K in keyof T]-?: Schema },
  optional: readonly OptionalKey<T>[] = [],
): ObjectSchema {
  const names: readonly PropertyKey[] = optional;
  const required = Object.keys(properties).filter((key) => !names.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

export const arrayOf = (items: Schema, { min = 1, max = 30, unique = true } = {}): ArraySchema => ({
  type: 'array',
  items,
  minItems: min,
  maxItems: max,
  uniqueItems: unique,
});

export const oneOfTexts = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const textLike = (pattern: RegExp, maxLength: number, example: string): TextSchema => ({
  type: 'string',
  maxLength,
  pattern: pattern.source,
  examples: [example],
});
export const wholeNumber = (minimum: number, maximum: number): Schema => ({
  type: 'integer',
  minimum,
  maximum,
});
