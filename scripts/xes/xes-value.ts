import type { XesValue } from './log.ts';

/** The value of an attribute element by the name of its type, or null when the text is none of that type. */
export const xesValueOf = (type: XesType, text: string): XesValue | null => readers[type](text);

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const unbounded = new Map([
  ['INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
  ['NaN', Number.NaN],
]);
const truths = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

const readers = {
  string: (text) => text,
  id: (text) => text,
  date: (text) => (dateTime.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  int: (text) => (/^[+-]?\d+$/.test(text) ? exact(text) : null),
  float: (text) => unbounded.get(text) ?? (decimal.test(text) ? Number(text) : null),
  boolean: (text) => truths.get(text) ?? null,
} as const satisfies Readonly<Record<string, (text: string) => XesValue | null>>;
type XesType = keyof typeof readers;

/** A whole number that a `number` cannot hold stays text, digit for digit. */
const exact = (text: string): XesValue => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

export const isXesType = (name: string): name is XesType => Object.hasOwn(readers, name);
