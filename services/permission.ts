import type { submissions } from '../db/schema/index.ts';
import { capacityKey, personKey } from '../domain/approval/readers.ts';
import type { Caller } from './context.ts';
import { standingsOf } from './delegations/standings.ts';
import type { Denial } from './denial.ts';
import { ServiceError } from './service-error.ts';

/** What can be asked for beside the verbs of a submission, which the decider judges. */
export const actions = [
  'submission:create',
  'submission:read',
  'submission:list',
  'draft:read',
  'draft:write',
  'submission:submit',
  'submission:act',
  'attachment:write',
  'task:list',
  'definition:read',
  'definition:publish',
  'pool:read',
  'pool:manage',
  'campaign:read',
  'campaign:open',
  'audit:read',
  'person:read',
  'token:own',
  'help:read',
  'session:own',
  'absence:own',
  'delegation:own',
  'delegation:manage',
  'handover:manage',
  'campaign:manage',
  'obligation:list',
  'simulation:read',
  'gap:read',
  'board:read',
  'duration:read',
  'repair:carry-out',
  'repair:several',
  'paper:record',
  'organisation:read',
  'organisation:manage',
  'person:manage',
  'setting:manage',
  'audit:export',
] as const;
export type Action = (typeof actions)[number];

/** What one proves once more who one is for, within the ten minutes before. */
const needsSecondVerification: ReadonlySet<Action> = new Set<Action>([
  'paper:record',
  'handover:manage',
  'definition:publish',
  'organisation:manage',
  'person:manage',
  'pool:manage',
]);

/** Roles that write for their unit. */
export const authorRoles = ['drafter', 'unit-head'] as const;
/** Roles of the top unit that read everything below it. */
export const overseerRoles = ['administrator', 'auditor', 'leader'] as const;
/** Roles that answer for a unit, and see what of it stalls. */
export const headRoles = ['unit-head', 'department-head', 'director', 'office-chief', 'chair'] as const;
/** Roles that see the budget pools of their tree. */
export const poolRoles: readonly string[] = ['pool-keeper', ...overseerRoles];

type Submission = Pick<
  typeof submissions.$inferSelect,
  'kind' | 'unitId' | 'rootUnitId' | 'readers' | 'state'
>;
/** What an action is done to: a unit, a submission, or nothing in particular. */
export type Subject = { readonly unitId?: string; readonly submission?: Submission };

/** Why the caller may not do this, or null: the one place where API and pages ask. */
export function refusalTo(caller: Caller, action: Action, subject: Subject = {}): Denial | null {
  const because = standingRefusal(caller, action, subject);
  if (because !== null) return because;
  return needsSecondVerification.has(action) && !caller.isVerified ? 'second_verification_needed' : null;
}

function standingRefusal(caller: Caller, action: Action, { unitId, submission }: Subject): Denial | null {
  const holds = (roles: readonly string[], unit?: string) =>
    caller.held.some((held) => roles.includes(held.role) && (unit === undefined || held.unitId === unit));
  if (!action.endsWith(':read') && !action.endsWith(':list') && !caller.mayWrite) return 'token_reads_only';
  if (caller.held.length === 0) return 'no_position';
  switch (action) {
    case 'submission:create':
      return holds(authorRoles, unitId) ? null : 'not_an_author_of_the_unit';
    case 'submission:read':
      return submission !== undefined && isReader(caller, submission) ? null : 'not_a_reader';
    case 'draft:read':
      return submission !== undefined && (writesFor(caller, submission) || isOverseer(caller, submission))
        ? null
        : 'not_an_author_of_the_unit';
    case 'draft:write':
    case 'attachment:write':
      return submission !== undefined &&
        (writesFor(caller, submission) ||
          (action === 'attachment:write' &&
            submission.state !== 'draft' &&
            isReader(caller, submission) &&
            // Of those who oversee, administrators add what they record: the scan of a paper.
            (!isOverseer(caller, submission) || holds(['administrator'], submission.rootUnitId))))
        ? null
        : 'not_an_author_of_the_unit';
    case 'submission:submit':
      return submission !== undefined && unitHeadStanding(caller, submission) !== undefined
        ? null
        : 'not_the_unit_head';
    case 'submission:act':
      return submission !== undefined && isReader(caller, submission) ? null : 'not_a_reader';
    case 'pool:read':
      return holds(poolRoles) ? null : 'not_finance';
    case 'pool:manage':
      return holds(['pool-keeper']) ? null : 'not_finance';
    case 'definition:publish':
    case 'campaign:open':
    case 'campaign:manage':
    case 'delegation:manage':
    case 'handover:manage':
    case 'organisation:manage':
    case 'person:manage':
    case 'repair:several':
    case 'setting:manage':
      return holds(['administrator'], unitId) ? null : 'not_an_administrator';
    case 'repair:carry-out':
    case 'paper:record':
      return submission !== undefined && holds(['administrator'], submission.rootUnitId)
        ? null
        : 'not_an_administrator';
    case 'audit:read':
    case 'audit:export':
      return holds(['administrator', 'auditor']) ? null : 'not_an_auditor';
    case 'board:read':
      return holds([...overseerRoles, ...headRoles]) ? null : 'not_an_overseer';
    case 'simulation:read':
      return holds(authorRoles, unitId) ? null : 'not_an_author_of_the_unit';
    case 'gap:read':
      return holds(overseerRoles, unitId) ? null : 'not_an_overseer';
    case 'duration:read':
      return holds(overseerRoles) ? null : 'not_an_overseer';
    case 'submission:list':
    case 'task:list':
    case 'definition:read':
    case 'campaign:read':
    case 'person:read':
    case 'token:own':
    case 'help:read':
    case 'session:own':
    case 'absence:own':
    case 'delegation:own':
    case 'obligation:list':
    case 'organisation:read':
      return null;
  }
}

/** Asks, and throws when the answer is no; what one may not read does not exist for one. */
export function requirePermission(caller: Caller, action: Action, subject: Subject = {}): void {
  const because = refusalTo(caller, action, subject);
  if (because === null) return;
  const unreadable = subject.submission !== undefined && !isReader(caller, subject.submission);
  throw new ServiceError(unreadable ? { code: 'not_found' } : { code: 'forbidden', because });
}

const isReader = (caller: Caller, submission: Submission): boolean =>
  isOverseer(caller, submission) ||
  submission.readers.includes(personKey(caller.personId)) ||
  standingsOf(caller, submission.kind).some(({ capacity }) =>
    submission.readers.includes(capacityKey(capacity)),
  );

const writesFor = (caller: Caller, { kind, unitId }: Submission): boolean =>
  standingsOf(caller, kind).some(
    ({ capacity }) => capacity.unitId === unitId && authorRoles.some((role) => role === capacity.role),
  );

/** In which the caller sends the submission up: as head of the unit, or for whoever is. */
export const unitHeadStanding = (caller: Caller, { kind, unitId }: Submission) =>
  standingsOf(caller, kind).find(
    ({ capacity }) => capacity.role === 'unit-head' && capacity.unitId === unitId,
  );

const isOverseer = (caller: Caller, { rootUnitId }: Submission): boolean =>
  caller.held.some(
    ({ role, unitId }) => unitId === rootUnitId && overseerRoles.some((overseer) => overseer === role),
  );
