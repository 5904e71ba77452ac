import type { Role } from '../../domain/roles.ts';
import type { Place, Standing } from './standings.ts';

/** `yes`: done, or refused by what it is about; `no`: not allowed, or there is nothing to see; `decider`: the engine says it is not theirs. */
export type Expected = 'yes' | 'no' | 'decider';
export type Rule = (standing: Standing) => Expected;

const holds =
  (place: Place, ...roles: readonly Role[]) =>
  (standing: Standing): boolean =>
    standing.place === place && roles.includes(standing.role);
const either =
  (...tests: readonly ((standing: Standing) => boolean)[]) =>
  (standing: Standing): boolean =>
    tests.some((test) => test(standing));
const only =
  (test: (standing: Standing) => boolean): Rule =>
  (standing) =>
    test(standing) ? 'yes' : 'no';

const authors = holds('own', 'drafter', 'unit-head');
const overseers = holds('managing', 'administrator', 'auditor', 'leader');
/** Who handles a step of the yearly plan, or is told of its delays. */
const handlers = either(
  holds('review', 'specialist', 'department-head', 'deputy-director', 'director'),
  holds('finance', 'specialist', 'department-head', 'deputy-director', 'director', 'pool-keeper'),
  holds('managing', 'chair', 'vice-chair', 'office-chief'),
);
const readers = either(authors, handlers, overseers);

/** Whoever holds a position in a unit that still exists. */
export const everybody = only(({ place }) => place !== 'ended');
/** The same, in the province that the plan belongs to. */
export const everybodyBelow = only(({ place }) => place !== 'ended' && place !== 'elsewhere');
export const readersOnly = only(readers);
export const authorsOnly = only(authors);
export const headOnly = only(holds('own', 'unit-head'));
export const draftReaders = only(either(authors, overseers));
/** Those who take part or write, and administrators, may add files; auditors and leaders only look. */
export const fileAdders = only(either(authors, handlers, holds('managing', 'administrator')));
export const administratorOnly = only(({ role, place }) => role === 'administrator' && place !== 'ended');
export const topAdministrator = only(holds('managing', 'administrator'));
export const auditing = only(
  ({ role, place }) => (role === 'administrator' || role === 'auditor') && place !== 'ended',
);
export const auditingThis = only(either(holds('managing', 'administrator', 'auditor')));
const overseeing: readonly Role[] = ['administrator', 'auditor', 'leader'];
const heading: readonly Role[] = ['unit-head', 'department-head', 'director', 'office-chief', 'chair'];
/** The board of what stalls: overseers, and heads for what concerns their own unit. */
export const boardReaders = only(
  ({ role, place }) => [...overseeing, ...heading].includes(role) && place !== 'ended',
);
/** Whoever writes for some unit, or looks after one. */
export const writersAndOverseers = only(
  ({ role, place }) => ['drafter', 'unit-head', ...overseeing].includes(role) && place !== 'ended',
);
export const overseersOnly = only(({ role, place }) => overseeing.includes(role) && place !== 'ended');
export const poolReaders = only(
  ({ role, place }) =>
    ['pool-keeper', 'administrator', 'auditor', 'leader'].includes(role) && place !== 'ended',
);

/** A department keeps the pools of the province, and the province its own. */
export const keeper = only(
  either(holds('review', 'pool-keeper'), holds('finance', 'pool-keeper'), holds('managing', 'pool-keeper')),
);

/** A verb of the plan: who may read it meets the engine, which lets these through. */
export const verbOf =
  (...mayAct: readonly ((standing: Standing) => boolean)[]): Rule =>
  (standing) => {
    if (!readers(standing)) return 'no';
    return mayAct.some((test) => test(standing)) ? 'yes' : 'decider';
  };
export const at = holds;
