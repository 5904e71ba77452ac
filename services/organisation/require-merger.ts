import type { Context } from '../context.ts';
import type { Merger } from './merger.ts';
import { requireOneTree } from './require-tree.ts';

/** Whether the caller administers every unit that a merger names, and all are of one tree; its top. */
export const requireMerger = (ctx: Context, { predecessorIds, successor }: Merger): Promise<string> =>
  requireOneTree(
    ctx,
    [...predecessorIds, 'unitId' in successor ? successor.unitId : successor.parentId],
    '/successor',
  );
