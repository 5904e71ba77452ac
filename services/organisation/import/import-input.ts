import type { GivenFile } from '../../../documents/organisation/grids-in.ts';

export type ImportOrganisation = {
  /** The top unit: only what is in its tree is changed. */
  readonly unitId: string;
  readonly files: readonly GivenFile[];
  /** Whether the sheet of positions holds all of them, so that those that are not in it end. */
  readonly allPositions: boolean;
};
