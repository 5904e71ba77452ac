/** What routing has to know of an organisation, as of one day. */
export type Organisation = {
  /** The unit with this code, or the one that took over from it. */
  readonly unitOfCode: (code: string) => string | undefined;
  /** Active people who hold the role there. */
  readonly holdersIn: (unitId: string, role: string) => readonly string[];
};

/** A unit that submits, and everything above it, itself first. */
export type Submitter = { readonly unitId: string; readonly above: readonly string[] };

/** Active people who hold one of the roles of a post. */
export const holdersOf = (
  organisation: Organisation,
  { unitId, roles }: { readonly unitId: string; readonly roles: readonly string[] },
): readonly string[] => [...new Set(roles.flatMap((role) => organisation.holdersIn(unitId, role)))];
