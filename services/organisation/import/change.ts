import type { PersonRow, UnitRow } from '../../../documents/organisation/columns.ts';

/** What an import knows of a unit, a person, a position; `to` is the last day, inclusive. */
export type UnitState = Omit<UnitRow, 'from'> & { readonly from: string };
export type PersonState = Pick<PersonRow, 'staffCode' | 'name' | 'email'> & {
  readonly language: 'vi' | 'en';
  readonly active: boolean;
};
export type PositionState = {
  readonly email: string;
  readonly unit: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
};

/** Something that is there already, or will be. */
export type Known<State> = { readonly id: string; readonly state: State };
export type KnownPosition = Known<PositionState> & { readonly personId: string };

/** What an import would do to one of them; `row` is null where it is in no row of the file. */
export type Change<State> = {
  readonly what: 'added' | 'changed' | 'ended';
  readonly row: number | null;
  readonly id: string;
  readonly before: State | null;
  readonly after: State;
};

export type Compared<State, Extra = unknown> = {
  readonly changes: readonly (Change<State> & Extra)[];
  readonly unchanged: number;
};

type Fields = Readonly<Record<string, string | boolean | null>>;

/** The fields in which two states differ. */
export const differences = (before: Fields | null, after: Fields): readonly string[] =>
  Object.keys(after).filter((field) => (before === null ? null : before[field]) !== after[field]);

/** Nothing but a last day that was not there or lay later, or somebody who is no longer active. */
export function isEnding(before: Fields, after: Fields): boolean {
  const [only, ...others] = differences(before, after);
  if (only === undefined || others.length > 0) return false;
  if (only === 'active') return after.active === false;
  const [was, is] = [before.to, after.to];
  return only === 'to' && typeof is === 'string' && (typeof was !== 'string' || is < was);
}

/** How a state came to differ, or null when it does not. */
export function whatOf(before: Fields | null, after: Fields): Change<never>['what'] | null {
  if (before === null) return 'added';
  if (differences(before, after).length === 0) return null;
  return isEnding(before, after) ? 'ended' : 'changed';
}
