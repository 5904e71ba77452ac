import { isLocalDate } from '../../calendar/local-date.ts';
import { faultAt } from '../definition-fault.ts';
import type { Rule } from './rule.ts';

/** A definition takes effect on a day that exists. */
export const effectiveDate: Rule = ({ effectiveFrom }) =>
  isLocalDate(effectiveFrom) ? [] : [faultAt('/effectiveFrom', 'not_a_date', { value: effectiveFrom })];
