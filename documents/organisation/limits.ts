import { type Limits, limits } from '../excel/limits.ts';

/** A country's units, its people and their positions stay below. */
export const organisationLimits: Limits = {
  ...limits,
  unzippedBytes: 80 * 1024 * 1024,
  rowsPerSheet: 50_000,
  rowTags: 60_000,
  cellTags: 500_000,
};
