import type { Content, CostItem } from '../content.ts';
import { placedLines } from './rule.ts';

export type PlacedCostItem = { readonly item: CostItem; readonly pointer: string };

/** Every cost item of every line with its JSON pointer. */
export const placedCostItems = (content: Content): readonly PlacedCostItem[] =>
  placedLines(content).flatMap(({ line, pointer }) =>
    line.costItems.map((item, index) => ({ item, pointer: `${pointer}/costItems/${index}` })),
  );
