import type { FactType } from '../../../domain/definition/definition.ts';
import type { FactValue } from '../../../domain/definition/fact.ts';
import type { XesValue } from '../../xes/log.ts';
import type { FactSource } from '../mapping/mapping.ts';

type Known = {
  /** An attribute of the submit at hand, else of its case. */
  readonly attribute: (key: string) => XesValue | undefined;
  /** Names of the events from this submit until the next one. */
  readonly round: readonly string[];
};

/** A fact as a round states it, or null when the log does not say. */
export function factOf(source: FactSource, type: FactType, { attribute, round }: Known): FactValue | null {
  switch (source.is) {
    case 'attribute':
      return valueAs(type, attribute(source.attribute));
    case 'year-of':
      return yearIn(attribute(source.attribute));
    case 'first-in-round':
      return firstAmong(source, round);
    case 'occurs-in-round':
      return round.some((name) => source.anyOf.includes(name));
  }
}

function valueAs(type: FactType, value: XesValue | undefined): FactValue | null {
  if (value === undefined) return null;
  if (type === 'text') return String(value);
  if (type === 'boolean') return value === true || value === 'true' ? true : isNo(value) ? false : null;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

const isNo = (value: XesValue): boolean => value === false || value === 'false';

/** The year as it is written, in whatever time zone the log was kept. */
function yearIn(value: XesValue | undefined): number | null {
  const year = /^(\d{4})-\d{2}-\d{2}/.exec(String(value ?? ''))?.[1];
  return year === undefined ? null : Number(year);
}

function firstAmong(
  { among, otherwise }: Extract<FactSource, { is: 'first-in-round' }>,
  round: readonly string[],
): string {
  const groupOf = (name: string): string | undefined =>
    Object.entries(among).find(([, names]) => names.includes(name))?.[0];
  return round.map(groupOf).find((group) => group !== undefined) ?? otherwise;
}
