import type { Event } from '../../../domain/approval/event.ts';
import type { Story } from './story.ts';

/** What was done in a case, in order, in the same words for log and engine; notes are no part of it. */
export type Way = readonly string[];

/** The way that the log has recorded. */
export const recordedWay = ({ told }: Story): Way =>
  told.flatMap(({ deed }) => {
    if (deed.does === 'note') return [];
    if (!('step' in deed)) return [deed.does];
    return [`${deed.step}: ${deed.does === 'decide' ? deed.verdict : deed.does}`];
  });

/** The way that the engine's own events tell; whatever it did by itself shows, so that it differs from the log's. */
export const engineWay = (events: readonly Event[]): Way =>
  events.flatMap((event) => {
    switch (event.type) {
      case 'submitted':
      case 'resubmitted':
        return ['submit'];
      case 'decided':
        return [`${event.data.step}: ${event.data.verdict}`];
      case 'decision-issued':
        return [`${event.data.step}: issue`];
      case 'delivery-reported':
        return [`${event.data.step}: report`];
      case 'approval-stood':
        return [`${event.data.step}: stood`];
      case 'closing-began':
        return ['withdraw'];
      default:
        return [];
    }
  });

export const sameWay = (left: Way, right: Way): boolean => left.join('\n') === right.join('\n');
