import { isRecord } from './shape-faults.ts';

/** What the yearly plan as it is shipped may name. */
export const known = {
  roles: [
    ...['drafter', 'unit-head', 'specialist', 'department-head', 'deputy-director', 'director'],
    ...['office-chief', 'vice-chair', 'chair', 'pool-keeper', 'administrator'],
  ],
  unitCodes: ['SNV', 'SKHCN', 'STC', 'UBND'],
  facts: {
    lineCount: 'number',
    hasMoney: 'boolean',
    hasDigitalContent: 'boolean',
    hasScholarship: 'boolean',
    hasEquipment: 'boolean',
  },
  held: {
    SNV: ['specialist', 'department-head', 'deputy-director', 'director'],
    SKHCN: ['specialist', 'department-head', 'deputy-director', 'director'],
    STC: ['specialist', 'department-head', 'deputy-director', 'director', 'pool-keeper'],
    UBND: ['office-chief', 'vice-chair', 'chair', 'administrator'],
  },
} as const;

/** A document with values put at JSON pointers; `undefined` takes the place away. */
export function editedAt(document: unknown, edits: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(edits).reduce<unknown>(
    (value, [pointer, replacement]) => put(value, pointer.split('/').slice(1), replacement),
    document,
  );
}

function put(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(key) ? put(item, rest, replacement) : item));
  const from = isRecord(value) ? value : {};
  return Object.fromEntries(
    Object.entries({ ...from, [key]: put(from[key], rest, replacement) }).filter(
      ([, item]) => item !== undefined,
    ),
  );
}
