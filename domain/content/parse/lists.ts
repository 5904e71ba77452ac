import { isBlank } from './blank.ts';
import type { Parse } from './place.ts';

/** A list of at most `max` items; left out means empty. The items of a longer list are not looked at. */
export const listOf =
  <Item>(parse: Parse<Item>, max: number): Parse<readonly Item[]> =>
  (value, at) => {
    if (isBlank(value)) return [];
    if (!Array.isArray(value)) at.fault('not_a_list');
    else if (value.length > max) at.fault('list_too_long', { max, length: value.length });
    else return value.map((item: unknown, index) => parse(item, at.inside(index)));
    return [];
  };
