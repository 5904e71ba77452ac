import type { FC } from 'hono/jsx';
import type { EventType } from '../../domain/approval/event.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from './scene.ts';
import { stepName } from './step-name.ts';
import { timelineText } from './timeline-words.ts';

/** Brought about by what somebody did, not done by anybody. */
const happensByItself: readonly EventType[] = [
  'stage-entered',
  'stage-skipped',
  'step-skipped',
  'step-opened',
  'approval-stood',
  'returned',
  'approved',
  'settled',
  'release-requested',
  'withdrawn',
  'cancelled',
  'rejected',
  'completed',
];

/** The record as people read it, the latest first. */
export const TimelineList: FC<{ reader: Reader; scene: Scene }> = ({ reader, scene }) => {
  const entries = scene.timeline.flatMap((entry) => {
    const text = timelineText(reader, scene.view, entry);
    return text === null ? [] : [{ entry, text }];
  });
  return (
    <section class="sheet pad" aria-labelledby="timeline">
      <h2 id="timeline">{reader.word('timeline.title')}</h2>
      <ol class="timeline">
        {entries.toReversed().map(({ entry, text }) => (
          <li>
            <span class="timeline__at">{reader.time(entry.at)}</span>
            <span>
              {happensByItself.includes(entry.type) ? null : entry.person === null ? (
                <span class="muted">{reader.word('timeline.system')}: </span>
              ) : (
                <>
                  <b>{entry.person}</b>
                  <span class="muted"> ({entry.unit}): </span>
                </>
              )}
              {text}
              {entry.person !== null && entry.step !== null && !happensByItself.includes(entry.type) && (
                <span class="muted"> · {stepName(reader, scene.view, entry.step)}</span>
              )}
              {entry.text !== null && <q class="timeline__said">{entry.text}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
