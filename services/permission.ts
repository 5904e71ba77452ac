import type { submissions } from '../db/schema/index.ts';
import type { Capacity } from '../domain/approval/actor.ts';
import { capacityKey, personKey } from '../domain/approval/readers.ts';
import type { Caller } from './context.ts';
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
  'board:read',
  'duration:read',
  'repair:carry-out',
  'paper:record',
  'organisation:read',
  'organisation:manage',
  'person:manage',
  'setting:manage',
  'audit:export',
] as const;
export type Action = (typeof actions)[number];

/** Roles that write for their unit. */
export const authorRoles = ['drafter', 'unit-head'] as const;
/** Roles of the top unit that read everything below it. */
export const overseerRoles = ['administrator', 'auditor', 'leader'] as const;
/** Roles that see the budget pools of their tree. */
export const poolRoles: readonly string[] = ['pool-keeper', ...overseerRoles];

type Submission = Pick<typeof submissions.$inferSelect, 'unitId' | 'rootUnitId' | 'readers' | 'state'>;
/** What an action is done to: a unit, a submission, or nothing in particular. */
export type Subject = { readonly unitId?: string; readonly submission?: Submission };

/** Why the caller may not do this, or null: the one place where API and pages ask. */
export function refusalTo(
  caller: Caller,
  action: Action,
  { unitId, submission }: Subject = {},
): Denial | null {
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
      return submission !== undefined &&
        (holds(authorRoles, submission.unitId) || isOverseer(caller, submission))
        ? null
        : 'not_an_author_of_the_unit';
    case 'draft:write':
    case 'attachment:write':
      return submission !== undefined &&
        (holds(authorRoles, submission.unitId) ||
          (action === 'attachment:write' &&
            submission.state !== 'draft' &&
            isReader(caller, submission) &&
            !isOverseer(caller, submission)))
        ? null
        : 'not_an_author_of_the_unit';
    case 'submission:submit':
      return submission !== undefined && holds(['unit-head'], submission.unitId) ? null : 'not_the_unit_head';
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
  caller.held.some((held: Capacity) => submission.readers.includes(capacityKey(held)));

const isOverseer = (caller: Caller, { rootUnitId }: Submission): boolean =>
  caller.held.some(
    ({ role, unitId }) => unitId === rootUnitId && overseerRoles.some((overseer) => overseer === role),
  );
