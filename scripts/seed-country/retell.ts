import { createHash } from 'node:crypto';
import type { Event } from '../../domain/approval/event.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Content } from '../../domain/content/content.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import type { Remark } from './story.ts';
import type { Tale } from './tell-stories.ts';

/** What is different when a tale happens again: where, to whom, when, and under which title. */
export type Occasion = {
  readonly submissionId: string;
  /** Ids of the cast's units and people, with the ids of those in their place. */
  readonly inPlaceOf: ReadonlyMap<string, string>;
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly laterMs: number;
  readonly title: string;
};

export type Retold = {
  readonly events: readonly Event[];
  readonly state: State;
  readonly remarks: readonly Remark[];
  readonly contents: readonly Content[];
};

/** The same history once more, with ids, digests and times of its own: what the decider would have said here and then. */
export function retell(tale: Tale, occasion: Occasion): Retold {
  const { submissionId, title } = occasion;
  const fresh = new Map([[tale.state.submissionId, submissionId]]);
  const contents = tale.contents.map((content) => ({ ...content, title }));
  for (const [index, content] of contents.entries()) {
    const [before, after] = [tale.contents[index] ?? content, content].map((one) =>
      revisionOf(one, { number: index + 1, authors: [] }),
    );
    if (before === undefined || after === undefined) continue;
    fresh.set(before.digest, after.digest).set(before.parts.general, after.parts.general);
  }
  for (const { cause } of tale.events)
    if (cause !== null) fresh.set(cause.id, freshDigest(cause.id, submissionId));
  for (const { id } of tale.remarks) fresh.set(id, freshId(id, submissionId));
  const name = (text: string): string => fresh.get(text) ?? occasion.inPlaceOf.get(text) ?? text;
  return {
    events: renamed(tale.events, name, occasion),
    state: renamed(tale.state, name, occasion),
    remarks: tale.remarks.map((remark) => ({ ...remark, id: name(remark.id) })),
    contents,
  };
}

const freshDigest = (id: string, submissionId: string): string =>
  createHash('sha256').update(`${submissionId}\n${id}`).digest('hex');

/** As remarks get theirs: a UUID drawn from a hash. */
function freshId(id: string, submissionId: string): string {
  const hex = freshDigest(id, submissionId);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const instants: ReadonlySet<string> = new Set(['at', 'due', 'openedAt']);

/** The guarantee: every part is replaced by one of its own shape, so the whole keeps its type. */
function renamed<Value>(value: Value, name: (text: string) => string, occasion: Occasion): Value {
  const rename = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return name(part);
    if (typeof part === 'number') return instants.has(key) ? part + occasion.laterMs : part;
    if (part === null || typeof part !== 'object') return part;
    if (key === 'definition') return occasion.definition;
    if (key === 'calendar') return occasion.calendar;
    if (Array.isArray(part)) return part.map((one) => rename(one, ''));
    const copy: Record<string, unknown> = {};
    for (const inner in part) copy[inner] = rename(Reflect.get(part, inner), inner);
    return copy;
  };
  return rename(value, '') as Value;
}
