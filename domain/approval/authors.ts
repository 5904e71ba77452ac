import { type Actor, personsOf } from './actor.ts';
import type { Revision } from './revision.ts';

/** Everyone who wrote in any revision, or sent one: whoever sends it answers for it too. */
export const authorsAfter = (
  before: readonly string[],
  { authors }: Revision,
  sender: Actor | null,
): readonly string[] => [...new Set([...before, ...authors, ...(sender === null ? [] : personsOf(sender))])];
