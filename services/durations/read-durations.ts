import { inArray, sql } from 'drizzle-orm';
import { submissions } from '../../db/schema/index.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { workingDayMs } from '../../domain/calendar/working-time.ts';
import { authorStep, type Duration, durationsOf, percentile } from '../../domain/durations.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Context } from '../context.ts';
import { overseerRoles, requirePermission } from '../permission.ts';
import { namesOf } from '../submissions/names.ts';
import { type DurationFilter, recordsOf } from './duration-events.ts';

export const durationGroups = ['stage', 'step', 'unit', 'person'] as const;
export type DurationGroup = (typeof durationGroups)[number];

/** How long a part of the work takes: within so many working days half, and nine tenths, of its submissions were done. */
export type DurationRow = {
  /** Stage or step; null where all steps count together. */
  readonly key: string | null;
  readonly name: Bilingual | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly count: number;
  readonly p50Days: number;
  readonly p90Days: number;
};

type Asked = DurationFilter & { readonly by: DurationGroup; readonly personId?: string | undefined };
type Group = Pick<DurationRow, 'key' | 'unitId' | 'personId'> & { readonly each: number[] };
type DurationContext = Pick<Context, 'db' | 'caller'>;

/** Durations of all that the caller oversees; of oneself, whoever one is. */
export async function readDurations(ctx: DurationContext, asked: Asked): Promise<readonly DurationRow[]> {
  const isOwn = asked.by === 'person' && asked.personId === ctx.caller.personId;
  if (!isOwn) requirePermission(ctx.caller, 'duration:read');
  const groups = new Map<string, Group>();
  const names = new Map<string, Bilingual>();
  for await (const record of recordsOf(ctx, isOwn ? actedIn(ctx) : overseen(ctx), asked)) {
    collectNames(names, record);
    collect(groups, durationsOf(record), asked);
  }
  return named(ctx, [...groups.values()], names);
}

const overseen = ({ caller }: DurationContext) =>
  inArray(submissions.rootUnitId, [
    ...new Set(
      caller.held
        .filter(({ role }) => overseerRoles.some((overseer) => overseer === role))
        .map(({ unitId }) => unitId),
    ),
  ]);

const actedIn = ({ caller: { personId } }: DurationContext) =>
  sql`exists (select 1 from events e where e.submission_id = ${submissions.id} and e.actor ->> 'personId' = ${personId})`;

/** One value per submission: what it took in all its rounds, and of a unit in all its steps. */
function collect(groups: Map<string, Group>, durations: readonly Duration[], { by, personId }: Asked): void {
  const own = new Map<string, { place: Omit<Group, 'each'>; workingMs: number }>();
  for (const one of durations) {
    if (one.of !== (by === 'unit' ? 'step' : by)) continue;
    if (personId !== undefined && (one.of !== 'person' || one.personId !== personId)) continue;
    const place = {
      key: by === 'unit' ? null : one.key,
      unitId: one.of === 'stage' ? null : one.unitId,
      personId: one.of === 'person' ? one.personId : null,
    };
    const id = JSON.stringify(place);
    own.set(id, { place, workingMs: (own.get(id)?.workingMs ?? 0) + one.workingMs });
  }
  for (const [id, { place, workingMs }] of own) {
    const group = groups.get(id) ?? { ...place, each: [] };
    group.each.push(workingMs);
    groups.set(id, group);
  }
}

const authorName: Bilingual = {
  vi: wordsIn('vi')('stalls:duration.author'),
  en: wordsIn('en')('stalls:duration.author'),
};

/** Stages and steps are called as in the process that was followed last. */
function collectNames(names: Map<string, Bilingual>, [first]: readonly Event[]): void {
  if (first?.type !== 'submitted') return;
  for (const stage of first.data.definition.stages) {
    names.set(`stage/${stage.key}`, stage.name);
    for (const step of stage.steps) names.set(`step/${step.key}`, step.name);
  }
}

async function named(
  { db }: DurationContext,
  groups: readonly Group[],
  names: ReadonlyMap<string, Bilingual>,
): Promise<readonly DurationRow[]> {
  const found = await namesOf(
    db,
    groups.flatMap(({ personId }) => personId ?? []),
    groups.flatMap(({ unitId }) => unitId ?? []),
  );
  const rows = groups.map(({ key, unitId, personId, each }) => {
    const sorted = each.toSorted((one, other) => one - other);
    const days = (share: number): number =>
      Math.round(((percentile(sorted, share) ?? 0) / workingDayMs) * 10) / 10;
    return {
      key,
      name:
        key === authorStep ? authorName : (names.get(`${unitId === null ? 'stage' : 'step'}/${key}`) ?? null),
      unitId,
      unitName: unitId === null ? null : found.unit(unitId),
      personId,
      personName: personId === null ? null : found.person(personId),
      count: each.length,
      p50Days: days(0.5),
      p90Days: days(0.9),
    };
  });
  return rows.toSorted((one, other) => other.p90Days - one.p90Days || other.count - one.count);
}
