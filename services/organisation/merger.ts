import type { UnitLevel } from '../../domain/unit-level.ts';

/** Several units become one: one that exists and is none of them, or a new one. */
export type Merger = {
  readonly predecessorIds: readonly string[];
  readonly successor:
    | { readonly unitId: string }
    | {
        readonly code: string;
        readonly name: string;
        readonly level: UnitLevel;
        readonly parentId: string;
      };
  /** The first day of the successor and the first without the predecessors; today or before. */
  readonly on: string;
  /** The decision by which it happens, and why. */
  readonly reason: string;
};
