import { type SQL, sql } from 'drizzle-orm';
import { submissions, tasks } from '../../db/schema/index.ts';
import type { Caller } from '../context.ts';

/** The last task of the page before. */
export type After = { readonly due: string; readonly submissionId: string };

/** Parts of an inbox: given to oneself, open to one's roles, or of those whom one stands in for. */
export const inboxParts = ['own', 'unit', 'standing-in'] as const;
export type InboxPart = (typeof inboxParts)[number];

/** Somebody whose tasks are listed: `principal` is null for the caller, `kinds` for all kinds of submissions. */
export type Seat = {
  readonly principal: string | null;
  readonly personId: string;
  readonly held: Caller['held'];
  readonly kinds: readonly string[] | null;
};

/** Whose tasks stand in the caller's inbox: their own, then of those whom they stand in for, nearest first. */
export const seatsOf = ({ personId, held, standsInFor }: Caller): readonly Seat[] => [
  { principal: null, personId, held, kinds: null },
  ...standsInFor.map((principal) => ({ ...principal, principal: principal.personId })),
];

type Page = (which: SQL) => SQL;

/**
 * The keys of the next tasks of these seats, due first: given to them, to a role that they hold, or passed over to one; each
 * with the first seat that it belongs to. Each part reads no more than one page along its own index, however much waits in a
 * unit. Null when there is nothing that it could hold.
 */
export function ownTasks(
  seats: readonly Seat[],
  part: InboxPart | undefined,
  after: After | undefined,
  limit: number,
): SQL | null {
  const later =
    after === undefined
      ? sql`true`
      : sql`(${tasks.dueAt}, ${tasks.submissionId}) > (${after.due}::timestamptz, ${after.submissionId}::uuid)`;
  const parts = seats.flatMap((seat, index) => {
    const covered = coveredBy(seat);
    const page: Page = (which) => sql`
      select ${tasks.submissionId}, ${tasks.step}, ${tasks.action}, ${tasks.dueAt}, ${index}::int as seat from ${tasks}
      where ${which} and ${later} and ${covered} order by ${tasks.dueAt}, ${tasks.submissionId} limit ${limit}`;
    return [
      ...(isListed(seat, 'own', part) ? [sql`(${page(sql`${tasks.assigneeId} = ${seat.personId}`)})`] : []),
      ...(isListed(seat, 'unit', part) ? ofOffices(seat, page) : []),
    ];
  });
  if (parts.length === 0) return null;
  return sql`(
    select submission_id, step, action, due_at, min(seat) as seat from (${sql.join(parts, sql` union all `)}) parts
    group by submission_id, step, action, due_at order by due_at, submission_id limit ${limit})`;
}

const isListed = ({ principal }: Seat, own: InboxPart, asked: InboxPart | undefined): boolean =>
  asked === undefined || asked === (principal === null ? own : 'standing-in');

const coveredBy = ({ kinds }: Seat): SQL =>
  kinds === null
    ? sql`true`
    : sql`exists (select 1 from ${submissions} where ${submissions.id} = ${tasks.submissionId}
        and ${submissions.kind}::text = any(${sql.param(kinds)}::text[]))`;

function ofOffices({ held }: Seat, page: Page): readonly SQL[] {
  const units = [...new Set(held.map(({ unitId }) => unitId))];
  return [
    ...units.map((unitId) => {
      const roles = held.filter((one) => one.unitId === unitId).map(({ role }) => role);
      return ofRoles(unitId, roles, page);
    }),
    ...held.map(({ unitId, role }) => {
      const passedOver = sql`${tasks.escalatedUnitId} = ${unitId} and ${tasks.escalatedRole} = ${role}`;
      return sql`(${page(passedOver)})`;
    }),
  ];
}

/** Among the few sets of roles that tasks of a unit wait for, those with a role that is held, each along the index. */
function ofRoles(unitId: string, roles: readonly string[], page: Page): SQL {
  const ofUnit = sql`${tasks.unitId} = ${unitId} and ${tasks.assigneeId} is null`;
  const next = (which: SQL): SQL =>
    sql`select ${tasks.roles} from ${tasks} where ${ofUnit} and ${which} order by ${tasks.roles} limit 1`;
  return sql`(
    with recursive office(roles) as (
      (${next(sql`true`)})
      union all
      select (${next(sql`${tasks.roles} > office.roles`)}) from office where office.roles is not null
    )
    select own.* from office cross join lateral (${page(sql`${ofUnit} and ${tasks.roles} = office.roles`)}) own
    where office.roles && ${sql.param(roles)}::text[])`;
}
