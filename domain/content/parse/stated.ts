import { type Facts, type FactValue, factName, mostAsks } from '../../definition/fact.ts';
import { isBlank } from './blank.ts';
import { isRecord } from './fields.ts';
import type { Parse } from './place.ts';
import { optional, text } from './texts.ts';

export const longestAnswer = 500;

/** What the unit stated, by name; what was left blank is left out, and so is the whole when nothing remains. */
export const stated: Parse<Facts | undefined> = (value, at) => {
  if (isBlank(value)) return undefined;
  const typed = isRecord(value) ? Object.entries(value) : [];
  if (!isRecord(value)) at.fault('not_an_object');
  if (typed.length > mostAsks) at.fault('list_too_long', { max: mostAsks, length: typed.length });
  const said = typed.slice(0, mostAsks).flatMap(([name, answer]) => {
    if (!factName.test(name)) at.inside(name).fault('unknown_field');
    const read = optional(statedValue)(answer, at.inside(name));
    return read === undefined ? [] : [[name, read] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
};

const statedValue: Parse<FactValue> = (value, at) => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return text(longestAnswer)(value, at);
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0; // -0 is 0
  at.fault('not_an_answer');
  return '';
};
