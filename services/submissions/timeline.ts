import type { Event, EventType } from '../../domain/approval/event.ts';
import type { Paper } from '../../domain/approval/state.ts';
import type { Context } from '../context.ts';
import { type Loaded, loadSubmission } from './load-submission.ts';
import { namesOf } from './names.ts';
import { textsOf } from './remarks.ts';

/** One entry of the record, with names and texts in place of ids. */
export type TimelineEntry = {
  readonly seq: number;
  readonly at: Date;
  readonly type: EventType;
  readonly step: string | null;
  readonly person: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly onBehalfOf: readonly string[];
  /** The reason, answer or comment that came with it; null when there was none or it was erased. */
  readonly text: string | null;
  /** What else belongs to this type of event; texts of line verdicts, comments and reports included. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** The submission's record as people read it. */
export async function readTimeline(ctx: Context, submissionId: string): Promise<readonly TimelineEntry[]> {
  return timelineOf(ctx, await loadSubmission(ctx, submissionId, 'submission:read'));
}

export async function timelineOf(
  ctx: Pick<Context, 'db'>,
  { events }: Pick<Loaded, 'events'>,
): Promise<readonly TimelineEntry[]> {
  const actors = events.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  const [names, texts] = await Promise.all([
    namesOf(
      ctx.db,
      [
        ...actors.flatMap(({ personId, onBehalfOf }) => [personId, ...onBehalfOf]),
        ...events.flatMap(assigneesIn),
      ],
      actors.map(({ capacity }) => capacity.unitId),
    ),
    textsOf(
      ctx.db,
      events.flatMap((event) => remarkIdsIn(event.data)),
    ),
  ]);
  return events.map((event) => ({
    seq: event.seq,
    at: new Date(event.at),
    type: event.type,
    step: 'step' in event.data && typeof event.data.step === 'string' ? event.data.step : null,
    person: event.actor === null ? null : names.person(event.actor.personId),
    role: event.actor?.capacity.role ?? null,
    unit: event.actor === null ? null : names.unit(event.actor.capacity.unitId),
    onBehalfOf: event.actor?.onBehalfOf.map(names.person) ?? [],
    text:
      'remark' in event.data && event.data.remark !== undefined
        ? (texts.get(event.data.remark.id) ?? null)
        : null,
    data: readable(event, texts, names.person),
  }));
}

function assigneesIn({ type, data }: Event): readonly string[] {
  if (type === 'assigned' || type === 'claimed') return [data.assignee.personId];
  if (type === 'appointed') return [data.personId];
  if (type === 'paper-recorded' || ((type === 'decided' || type === 'decision-issued') && data.paper))
    return [data.paper?.signerId ?? '', data.paper?.recordedBy ?? ''];
  return type === 'repaired' && data.personId !== undefined ? [data.personId] : [];
}

/** The event's data without what the engine carries for itself, and with texts in place of their references. */
function readable(
  event: Event,
  texts: ReadonlyMap<string, string>,
  person: (id: string) => string,
): Record<string, unknown> {
  if (event.type === 'submitted')
    return {
      definition: event.data.definition.key,
      definitionVersion: event.data.definition.version,
      revision: event.data.revision.number,
    };
  if (event.type === 'resubmitted')
    return { revision: event.data.revision.number, changedLines: event.data.changedLines };
  if (event.type === 'assigned' || event.type === 'claimed')
    return { assignee: person(event.data.assignee.personId) };
  if (event.type === 'repaired') {
    const { repair, personId } = event.data;
    return { repair, ...(personId === undefined ? {} : { person: person(personId) }) };
  }
  if (event.type === 'rerouted') return {};
  if (event.type === 'appointed') return { person: person(event.data.personId) };
  if (event.type === 'paper-recorded') return { paper: paperTold(event.data.paper, person) };
  const { step: _step, remark: _remark, ...data } = withTexts(event.data, texts);
  if ((event.type === 'decided' || event.type === 'decision-issued') && event.data.paper !== undefined)
    return { ...data, paper: paperTold(event.data.paper, person) };
  return data;
}

/** A decision on paper with the names of its signer and of who recorded it. */
const paperTold = (
  { signerId, recordedBy, verdict, number, date, file, signingMode }: Paper,
  person: (id: string) => string,
) => ({
  ...{ signer: person(signerId), recordedBy: person(recordedBy), verdict, number, date },
  attachmentId: file.id,
  ...(signingMode === undefined ? {} : { signingMode }),
});

function withTexts(value: unknown, texts: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, part]) => [key, replaced(key, part, texts)]),
  );
}

function replaced(key: string, part: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (key === 'remark') return texts.get(Object(part).id) ?? null;
  if (Array.isArray(part))
    return part.map((one) => (one !== null && typeof one === 'object' ? withTexts(one, texts) : one));
  return part !== null && typeof part === 'object' ? withTexts(part, texts) : part;
}

/** Ids of every remark anywhere in an event's data. */
export function remarkIdsIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'remark' && typeof Object(part).id === 'string' ? [String(Object(part).id)] : remarkIdsIn(part),
  );
}
