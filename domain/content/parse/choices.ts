import { isBlank } from './blank.ts';
import type { Parse } from './place.ts';

/** One of the options; undefined, after a fault, for anything else. */
export const choice =
  <Option extends string | number>(options: readonly Option[]): Parse<Option | undefined> =>
  (value, at) => {
    const chosen = options.find((option) => option === value);
    if (chosen === undefined)
      at.fault(isBlank(value) ? 'missing' : 'not_one_of', { options: options.join(', ') });
    return chosen;
  };

/** One of the options; the first stands in after a fault. */
export const oneOf =
  <Option extends string | number>(options: readonly [Option, ...Option[]]): Parse<Option> =>
  (value, at) =>
    choice(options)(value, at) ?? options[0];
