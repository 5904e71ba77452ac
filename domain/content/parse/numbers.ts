import { isAmount, largestAmount } from '../../money/vnd.ts';
import { isBlank } from './blank.ts';
import type { Parse } from './place.ts';

/** Whole VND, as a number: what somebody typed as text is read where it was typed (form, sheet), never guessed here. */
export const amount: Parse<number> = (value, at) => {
  if (isBlank(value)) at.fault('missing');
  else if (isAmount(value))
    return value + 0; // -0 is 0
  else at.fault('not_an_amount', { below: largestAmount });
  return 0;
};

/** A whole number within bounds. */
export const whole =
  (min: number, max: number): Parse<number> =>
  (value, at) => {
    if (isBlank(value)) at.fault('missing');
    else if (typeof value !== 'number' || !Number.isSafeInteger(value)) at.fault('not_a_whole_number');
    else if (value < min || value > max) at.fault('out_of_range', { min, max });
    else return value + 0;
    return min;
  };
