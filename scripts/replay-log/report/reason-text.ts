import type { Reason } from '../tally/reasons.ts';

/** Why cases do not conform, in a line. */
export function reasonText({ code, event, meeting }: Reason): string {
  switch (code) {
    case 'event_unknown':
      return `“${event}” is not in the mapping`;
    case 'role_unknown':
      return `the role of “${event}” is not in the mapping`;
    case 'value_missing':
      return `“${event}” lacks a value that the mapping needs`;
    case 'value_unreadable':
      return `“${event}” has a value that cannot be read`;
    case 'note_out_of_place':
      return `“${event}” is out of place: ${meeting}`;
    case 'no_end':
      return `it stops at “${event}”, where no case ends`;
    case 'other_end':
      return `it ends “${meeting}”, not as “${event}” says`;
    case 'left_open':
      return `“${event}” leaves something open: ${meeting}`;
    case 'other_way':
      return `the engine did more by itself than the log has recorded (last: “${event}”)`;
    default:
      return `“${event}” is refused (${code}): ${meeting}`;
  }
}
