import type { Event } from '../../../domain/approval/event.ts';
import { demand } from './observer.ts';

const endings = ['completed', 'rejected', 'withdrawn', 'cancelled'];

/** Numbers without gaps, time that never runs back, nothing after the end, reasons where somebody is told no. */
export function observeOrder() {
  let last = 0;
  let at = 0;
  let isOver = false;
  return (event: Event): void => {
    demand(event.seq === last + 1, 'events are numbered without gaps', event);
    demand(event.at >= at, 'time does not run back', event);
    demand(!isOver, 'nothing happens after the end', event);
    demand((event.type === 'submitted') === (event.seq === 1), 'a history begins with the submit', event);
    if (event.type === 'decided' && ['return', 'reject', 'object'].includes(event.data.verdict))
      demand(event.data.remark !== undefined, 'who says no says why', event);
    last = event.seq;
    at = event.at;
    isOver = endings.includes(event.type);
  };
}
