import type { unitLevel } from '../../db/schema/units.ts';

/** Where a unit stands in the tree. */
export type Level = (typeof unitLevel.enumValues)[number];
