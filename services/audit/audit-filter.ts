import { and, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { changes, events, submissions } from '../../db/schema/index.ts';
import type { Caller } from '../context.ts';

/** What is looked for in the record; everything that is given must hold. */
export type AuditFilter = {
  readonly from?: Date | undefined;
  /** Up to, not including. */
  readonly to?: Date | undefined;
  /** Who did it, by themselves or for somebody, or for whom it was done. */
  readonly personId?: string | undefined;
  /** The submission's unit. */
  readonly unitId?: string | undefined;
  readonly submissionId?: string | undefined;
  /** `decided`, or of a change `position.ended`. */
  readonly type?: string | undefined;
};

const auditRoles: readonly string[] = ['administrator', 'auditor'];

/** The top units whose record the caller may read. */
export const auditedRoots = ({ held }: Caller): readonly string[] => [
  ...new Set(held.filter(({ role }) => auditRoles.includes(role)).map(({ unitId }) => unitId)),
];

/** Events of submissions below these top units. */
export const eventsWhere = (roots: readonly string[], filter: AuditFilter): SQL | undefined =>
  and(
    inArray(submissions.rootUnitId, [...roots]),
    filter.from && gte(events.at, filter.from),
    filter.to && lt(events.at, filter.to),
    filter.unitId === undefined ? undefined : eq(submissions.unitId, filter.unitId),
    filter.submissionId === undefined ? undefined : eq(events.submissionId, filter.submissionId),
    filter.type === undefined ? undefined : eq(events.type, filter.type),
    filter.personId === undefined
      ? undefined
      : sql`(${events.actor} ->> 'personId' = ${filter.personId} or ${events.actor} -> 'onBehalfOf' ? ${filter.personId})`,
  );

/** Changes have no unit: whoever may read the record of a top unit may read them all. */
export const changesWhere = (filter: AuditFilter): SQL | undefined =>
  and(
    filter.from && gte(changes.at, filter.from),
    filter.to && lt(changes.at, filter.to),
    filter.type === undefined ? undefined : eq(changes.action, filter.type),
    filter.personId === undefined ? undefined : eq(changes.actorId, filter.personId),
  );
