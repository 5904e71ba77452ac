import type { DemoPersonKey } from '../../demo/demo-people.ts';
import { type Json, listOf, type Stage } from './stage.ts';

/** The plan that the story follows, and who writes and signs it. */
export type Plan = { readonly id: string; readonly drafter: DemoPersonKey; readonly head: DemoPersonKey };

/** The submission as somebody sees it now. */
export const viewOf = (stage: Stage, as: DemoPersonKey, id: string): Promise<Json> =>
  stage.get(as, `/api/submissions/${id}`);

/** What a form carries: the version that the person had before their eyes. */
export const seenBy = async (stage: Stage, as: DemoPersonKey, id: string): Promise<number> =>
  Number((await viewOf(stage, as, id)).version);

/** The lines of the plan by the number in the printed table. */
export async function lineIds(
  stage: Stage,
  as: DemoPersonKey,
  id: string,
): Promise<ReadonlyMap<number, string>> {
  const { content } = await viewOf(stage, as, id);
  return new Map(listOf(Object(content).lines).map((line) => [Number(line.number), String(line.id)]));
}
