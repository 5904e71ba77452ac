import type { people } from '../db/schema/people.ts';

/** Who asks. `held` are the positions of today; a token without `write` only reads. */
export type Caller = {
  readonly personId: string;
  readonly name: string;
  readonly language: (typeof people.$inferSelect)['language'];
  readonly held: readonly { readonly role: string; readonly unitId: string }[];
  readonly mayWrite: boolean;
  /** Those whom they stand in for today; each with the positions of today. */
  readonly standsInFor: readonly Principal[];
  /** Whether they proved once more who they are within the last ten minutes. */
  readonly isVerified: boolean;
  /** The session or token that they come with; absent where our own code asks for somebody. */
  readonly tokenId?: string;
  readonly via: 'api' | 'page';
};

/** Somebody who is stood in for. */
export type Principal = {
  readonly personId: string;
  /** Everyone between the caller and this person, nearest first: each stands in for the next. */
  readonly through: readonly string[];
  readonly held: readonly { readonly role: string; readonly unitId: string }[];
  /** Kinds of submissions that the delegation covers; null: all. */
  readonly kinds: readonly string[] | null;
};
